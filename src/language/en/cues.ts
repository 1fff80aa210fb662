/** English fillers, corrections, idioms and the words around codes. */
import { MODEL_NAMES } from '../model-names.js';
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { CueData } from '../spoken.js';

/** Nouns, also as callers join them to what follows: "my postcode's". */
function withIs(list: string): string[] {
  return [list, ...list.split('|').map(noun => `${noun}'s`)];
}

export const cues: CueData = {
  fillers: phraseSet(
    "uh|uhh|um|umm|er|erm|err|eh|hmm|hm|mm|mmm|ah|you know|let me see|let's see|let me think|hang on|hold on|bear with me|uh huh",
  ),
  corrections: phraseSet(
    "no|no no|sorry|no sorry|sorry no|no wait|wait no|wait|i mean|i meant|actually|actually no|no actually|rather|or rather|make that|make it|scratch that|correction|my mistake|that's wrong|excuse me|pardon|pardon me|oops|apologies|i beg your pardon|oh no|oh sorry|not that|strike that|no that's wrong|no that's not right|that's not right|nope|no it's|well actually|let me correct that|should be|it should be|no hang on|wait a minute|wait a second|hang on a second|my bad|sorry i mean|sorry i meant|let me start again|start again|tell a lie|no tell a lie|i tell a lie|no i tell a lie|let me start over|i'll start again|i'll say that again",
  ),
  comparisons: phraseSet('rather than'),
  withdrawals: {
    after: wordSet('no nope wait'),
    phrases: phraseSet(
      "let me check|let me look|let me find|let me get|i'll look|i'll check|i'll find|i'll get|i'll have to|i have to look|i have to check|i need to look|i need to check|i'll need to|i don't have it|i haven't got it|i can't remember|i don't remember|i've forgotten|i forget|i can't find|i'm not sure",
    ),
  },
  leadIns: wordSet("is it's its that's was the a on of"),
  restarts: wordSet(
    "no wait sorry again from the start beginning top over let me i'll i will say that start try one more time a second hang on actually hold it",
  ),
  correctionTail: wordSet("it's its that's is it was oh uh well that should be"),
  asides: {
    opens: phraseSet("that one's|that one is|that one was|that's|that is|that was|thats|this is"),
    first: wordSet('the a an my our your his her their last next from for of'),
    outdated: wordSet('old wrong previous former expired'),
    resumes: phraseSet(
      "it's|it is|it was|its|i'm|i am|my name is|my name's|mine is|mine's|the new one is|the new one's|the new number is|the right one is|the right one's|the correct one is|the other one is|it should be|should be",
    ),
  },
  negations: phraseSet("not|isn't|wasn't|not on|not in|not for|not the|not the one|not the ones"),
  sparing: wordSet('before after until till since by but'),
  alternatives: wordSet('or'),
  singular: wordSet(''),
  models: wordSet(MODEL_NAMES),
  streets: wordSet(''),
  functionWords: wordSet(
    "around towards online cash a an the and or but if so as at by for from in into of on off onto to up down out over under with without within about after before since until till than then that this these those there here is are was were be been being am it it's its i i'm i've i'd i'll we we're we've we'd we'll you you're you've your yours he she they them their his her my mine our ours me us him who whom whose which what when where why how not no nor yes yeah yep ok okay please thanks thank sorry do does did don't didn't doesn't has have had having haven't hasn't can can't cannot could couldn't will won't would wouldn't shall should may might must just only also too again still already yet now today tomorrow yesterday because though although while during between against through per via plus minus very really quite well oh uh actually wait mean rather make all any some both each more most much many other another such same own please hello hi bye sir madam right correct exactly one's ago last next sorry that's there's let's gonna going want wanted need got get came come comes went go goes said say says arrived called rang never ever always maybe perhaps instead either neither unless twice each ish",
  ),
  adverb:
    /^(?!famil|repl|suppl|jul|ital|assembl|butterfl|bull|all|bell|jell|lil|anomal|rel|appl|multipl|fl|pl|sl)[a-z]{2,}ly$/,
  articles: wordSet('the a an'),
  ones: wordSet('a an one'),
  idioms: phraseSet(
    "windows seven|windows eight|windows ten|windows eleven|windows twelve|windows 7|windows 8|windows 10|windows 11|windows 12|office 365|office three six five|office three sixty five|office three hundred and sixty five|help you with today|help you today|do for you today|first name's|first name is|second name|first i've heard|first i heard|first i knew|first i've known|six feet under|second to none|one of|april fool|april fools|april fool's|had a penny|a single penny|not a penny|third parties|third party|or two|or so|black friday|cyber monday|back and forth|and so forth|so forth|second last|a hundred percent|one hundred percent|hundred percent|hundred per cent|a hundred times|hundred times|a thousand times|thousand times|a million times|million times|a thousand thanks|thousand thanks|thanks a million|one in a million|million dollar question|first of all|first and foremost|at first|at first glance|first thing|first come first served|first name|first names|first class|first hand|first aid|second hand|second thoughts|second thought|second nature|second opinion|second class|second best|in the first place|first instance|at sixes and sevens|sixes and sevens|twenty four seven|24 7|nine to five|cloud nine|catch twenty two|fifty fifty|50 50|square one|back to square one|one or two|one of those|two birds with one stone|in two minds|two minds|two cents|two faced|the two of us|the two of you|the two of them|third party|third time lucky|third degree|high five|take five|nine lives|whole nine yards|six of one|six of one and half a dozen of the other|half a dozen of the other|six of one half a dozen of the other|ten a penny|two a penny|ten out of ten|nine times out of ten|zero tolerance|ground zero|day one|number one priority|one by one|one another|one way or another|one day|one thing|one moment|one sec|one second|just a second|a second|a sec|two ticks|a minute|one minute|the dot|on the dot|the point|what's the point|at this point|march off|mark my words|five star|seventh heaven|the eleventh hour|eleventh hour|at the eleventh hour|last but not least|for the umpteenth time|umpteenth time|hundredth time|thousandth time|millionth time|for the hundredth time|for the thousandth time|for the millionth time|dressed to the nines|to the nines|a picture is worth a thousand words|thousand words|two wrongs|two left feet|on all fours|three cheers|eight ball|forty winks|one on one|one to one|once or twice|two way street|four by four|four letter word|five o'clock shadow|seven year itch|put two and two together|two and two|two's company|in one go|one too many|one more time|one last thing|it takes two|a dime a dozen|dime a dozen|march up|march in|march into|half the time|half asleep|half way|half hearted|half price|too clever by half|better half|not half|sixth sense|fifth wheel|fourth wall|second wind|second guess|second chance|a split second|split second|the 1st class|wait a second|give me a second|one hundred and ten percent|hundred and ten percent|five minutes of fame|a million miles|million miles|a thousand apologies|thousand apologies|million thanks|many years|all day|the other day|these days|one of these days|day by day|day in day out|zero chance|from scratch|week in week out|every day|every week|every month|every year|per week|per month|a year ago or so|around the clock|at the end of the day|end of the day|to this day|nine days wonder|today's day and age|year on year|it's now or never|good day|big day|rainy day|call it a day|make my day|made my day|have a nice day|have a good day|later today or",
    'every monday|every tuesday|every wednesday|every thursday|every friday|every saturday|every sunday|each monday|each tuesday|each wednesday|each thursday|each friday|each saturday|each sunday|monday to friday|monday through friday',
  ),
  waiting: wordSet(
    'second seconds sec secs minute minutes min mins hour hours moment moments percent per digit digits letters characters',
  ),
  digits: phraseSet(
    ...withIs(
      "ending in|ending|extension|extension number|customer number|customer id|customer reference|order number|order|order is|account number|account|policy number|policy|case number|case|reference number|reference|reference is|ticket number|ticket|tracking number|invoice number|invoice|contract number|contract|member number|membership number|membership|client number|claim number|claim|booking number|booking reference|booking|serial number|meter number|number is|number's|number was|the number|my number|code is|pin|pin code|code|sort code|confirmation number|parcel number|file number|loyalty number|id number|id|customer code|patient number|digits|case id",
    ),
  ),
  phone: phraseSet(
    ...withIs(
      "phone number|telephone number|mobile number|phone|telephone|mobile|call me|call me back|reach me|ring me|reached|landline|contact number|callback number|my number|my number's|number's|number is|number was|old number|new number|cell|cell phone|whatsapp|text me|calling from|dial|home number|work number|on",
    ),
  ),
  postcode: phraseSet(...withIs('postcode|post code|postal code|zip code|zip|postcode is')),
  towns: phrasesOf([]),
  iban: phraseSet(...withIs('iban|bank account|account number|i ban|eye ban|bank account number|account')),
  card: phraseSet(
    ...withIs('card number|credit card|debit card|card|visa|mastercard|long number|the long number'),
  ),
  plate: phraseSet(
    ...withIs(
      'licence plate|license plate|number plate|registration|registration number|plate|reg|reg number|car registration|vehicle registration|car|vehicle|van|registration is|plate number|my plate',
    ),
  ),
  spelling: phraseSet(
    "spelled|spelt|spell|spelling|that's spelled|letters|letter by letter|i spell|i'll spell|let me spell|spells",
  ),
  houseOnly: phraseSet(
    ...withIs("house number|house number is|house number's|flat number is|door number is"),
  ),
  houseAt: wordSet(''),
  streetNames:
    /^(?:road|street|lane|avenue|drive|close|way|crescent|gardens|terrace|square|hill|grove|row|walk|mews|court|place)$/,
  streetEnding: /^$a/,
  percent: phraseSet('percent|per cent|percentage points'),
  outOf: phraseSet('in|out of'),
  decimalPoint: wordSet('point'),
  house: phraseSet('house number|number|flat|flat number|apartment|unit|door number|house|room'),
  dozens: phrasesOf([['dozen|dozens', 12]]),
  halves: phrasesOf([
    ['half a|a half', 0.5],
    ['one and a half|a dozen and a half', 1.5],
  ]),
  andHalf: phraseSet('and a half'),
  doubtfulNumbers: wordSet(''),
  numberNouns: wordSet(''),
  ofWhole: wordSet('of'),
  partitives: wordSet(''),
  ordinalCues: wordSet('my your our his her their'),
  companies: wordSet(''),
  rankVerbs: wordSet("was were i'm am are is we're you're he's she's come came finished"),
  rankEvents: wordSet("is was has had isn't wasn't hasn't arrived came works worked broke"),
  rankPlaces: wordSet('in on'),
  rankPersons: wordSet("i'm he's she's we're you're they're"),
  relatives: wordSet('who which'),
  floors: phraseSet(),
  ordinalNouns: wordSet('one ones'),
};
