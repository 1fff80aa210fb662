/** What callers say in English. */
import type { Cues } from './acts.js';

export const ENGLISH_CUES: Cues = {
  acts: {
    operator:
      /\b((?:have|get) a (?:quick )?(?:word|chat) with (?:someone|somebody|one of|a |the |your )|(?:someone|somebody|anyone|anybody) (?:[a-z]+ ){0,4}on the (?:line|phone)|(speak|talk|connect|transfer|put|get|give|pass)( me)?\b.*\b(human|person|someone|somebody|agent|operator|advis[eo]r|representative|employee|colleague|assistant|pharmacist|manager|staff|customer service|sales(?:man|person|woman)|supervisor|boss|owner|specialist|technician|optician|bookseller|mechanic)|(want|need|like) (a|an|the|your) (human|person|agent|manager|supervisor|representative|advis[eo]r|salesperson|specialist)|operator|representative|real (person|human)|human being|live agent|(?:not|don t|dont|rather not|never) (?:want to |like to |like )?(?:talk|speak)(?:ing)? (?:to|with) (?:a|an|the|this|that|your) (?:machine|robot|computer|bot|recording)|(?:anyone|anybody|someone|somebody|person)\b.*\b(?:i|we|me|us) (?:can |could |to )?(?:talk|speak)|(?:ring|call|phone) me back|(?:give|gives|giving) (?:me|us) an? (?:quick )?(?:ring|call|bell|buzz|shout|tinkle)|(?:somebody|someone|anybody|anyone|one of (?:you|your|the) [a-z]+) (?:to )?(?:please )?(?:ring|call|phone) (?:me|us)|put me through|transfer me|customer service|a human)\b|^(an? |the )?(agent|human|person|someone|somebody|colleague|assistant|advisor|adviser|representative)( please)?$/,
    repeat:
      /\b(repeat|say (that|it|this) (again|one more|once)|say again|once more|one more time|come again|(did|do)(n t| not) (quite )?(catch|hear|get|understand) (that|you|it|what)|(did|do)(n t| not) (catch|hear|understand)$|what (was that|did you say)|^(?:(?:sorry|and|so) )?(?:(?:which|what)(?: (?:ones?|date|day))? )?did you (?:say|mention)(?: (?:again|that was))?$|^(?:sorry )?did you say|again please|missed that|can you hear me|(?:is|are) (?:anybody|anyone|somebody|someone|you) (?:still )?there|(?:can t|cannot|could(?:n t| not)|can hardly|can barely) hear|speak up|(?:speak|talk) (?:a (?:bit|little) )?louder|beg (?:your )?pardon)\b|^(sorry|pardon|you what|(?:a (?:bit|little) )?louder(?: please)?|excuse me|pardon me|what|sorry what|huh|again)$/,
    slower:
      // Recognisers lose the first sound of "slower", and nobody asks for a product by "lower please" alone.
      /\b(slow(er|ly)?( down)?|too (fast|quick)|not so fast)\b|^(?:(?:can|could) you )?(?:(?:speak|talk|say (?:it|that)) )?(?:a (?:bit|little) )?lower(?: please)?$/,
    wait: /^(?:(?:yes|yeah|ok|okay|sorry|oh|right|can you|could you|please) )*(?:hang on|hold on|wait|(?:just )?(?:a|one|1) (?:moment|second|sec|minute)|give me (?:a|one|1) (?:moment|second|sec|minute)|bear with me|let me (?:see|think|check|look)|i ll (?:check|look)|i m (?:thinking|looking))(?: (?:just )?(?:a|one|1) (?:moment|second|sec|minute))?(?: please)?$/,
    thanks: /\b(thanks|thank you|cheers|much appreciated)\b|^(ok(ay)? |great |right |lovely )?ta$/,
    goodbye:
      /\b(bye|goodbye|good bye|that s (all|everything|fine)|that is (all|everything|fine)|(?<!^(?:yes|yeah|yep|exactly|right|correct) )that (?:s|is) it|that will be all|that ll be all|nothing else|have a (nice|good|lovely|great)|see you|all set|(?:hang|hanging) up(?: now)?$|good day|cheerio|ta ta|take care|never mind|forget it|leave it)\b/,
    greeting: /\b(hello|hi|hey|good (morning|afternoon|evening))\b/,
    price:
      /\b(price[sd]?|pricing|costs?|expensive|cheap(er|est)?|discount|reimburse[a-z]*|vat|pay|how much (is|are|does|do i|would|will|for)|what (?:do|would|will) you charge|charge (?:me|us) (?:for|to)|(?:set|sets|setting) (?:me|us) back|knock (?:me|us) back|what s the damage|what (?:does|do|would|will|did) (?:it|that|they|those|[a-z]+(?: of (?:those|them))?) (?:come to|work out at|run (?:me|us) to)|how much (?:each|apiece|a (?:pop|go)|per [a-z]+)|what (?:are|is|s|re) (?:they|it|that|those) (?:each|apiece|a (?:pop|go)|per [a-z]+))\b/,
    hours:
      /\b(opening (hours|times?)|business hours|what time|when (do|does|will) (you|the (shop|store|pharmacy))( [a-z]+)? (open|close)|are you (open|closed)|(you|shop|store|pharmacy|counter) (open|close|closed|opens|closes)|open (on|today|tomorrow|until|till|now)|close (on|today|at)|closing time)\b/,
    medical:
      /\b(side effects?|pregnan[a-z]*|breast ?feed[a-z]*|dos(e|es|age|ing)|(can|may|should|could|must) (i|we|you|he|she|my [a-z]+) (take|give|swallow|mix|combine|drink|use|drive)|(how (many|much|often)|when) (should|do|can|must) (i|we|my [a-z]+) (take|give|use|swallow)|(is|are) (it|this|that|they) (safe|dangerous|good|strong|suitable|ok|okay|bad) (for|to|with|during|if)|safe (for|to|with|during)|(good|bad|suitable) for (my|our|his|her|children|kids|babies|pets)|alcohol|allergic|allergies|symptoms?|interact[a-z]*|headache|fever|pain|prescription|overdose|what is it (good|used) for|does it (help|work)|instead of|((can|may|could|should) (a|an|the|my|our|his|her|their)( [a-z]+){1,5} (use|take|eat|drink|swallow) (it|this|that|them|one|these|those)))\b|\b(?:is|are|would|will) (?:it|this|that|they|these|those)\b(?![a-z ]*\b(?:stock|available|in|left)\b)[a-z ]{0,30}\bmy (?:child|baby|son|daughter|dog|cat)\b|\b(?:okay|ok|fine|good|bad|safe|suitable|harmful|advice|help)\b[a-z ]{0,20}\bmy (?:child|baby|son|daughter|dog|cat)\b|(?<!\b(?:for|to|of|from|with) )\bmy (?:child|baby|son|daughter|dog|cat)\b(?! (?:s (?:birthday|party|school|christmas|after|looking|into|mad|starting|turning)|wants?|wanted|needs?|needed|would|d like|is (?:after|looking|into|mad|starting|turning)|asked|lost|broke|told|said|has to read|must read|loves?|likes?|plays?|reads?|collects?|starts?|(?:s |is |has )?(?:getting|got|gets|buying|bought|having|moving|joining|learning|collecting|playing|reading) (?!(?:an? |the |some )?(?:bad |nasty |high )?(?:rash|cold|fever|cough|temperature|headaches?|spots|bug|infection|reaction|worse|ill|sick|better|thin|hot|pains?|trouble|problems?|difficulty|fits?|diarrhoea|cramps?|to)\b)[a-z]+)\b)/,
    elsewhere:
      /\b(where (are|is) you|your address|where are you|website|how (do|can) (i|we) get (there|to you)|deliver(y|ed)? (cost|charge|time)|complain[a-z]*|invoice|refund|return (it|them|this|a|my)|my order|what else|anything else|what other)\b|\bwhat (do you have|have you got|is there)( then| instead)?$/,
    property:
      /\b((?:do|should|must) (?:i|we) (?:need to|have to) (?!order|buy|pay|book|reserve|wait|hang on|hold on|hold off|sit tight|ask|call|ring|phone|come|pre|know|be patient)[a-z]+|(?<!\bwhen )do you (?:also |still )?(?:repair|fix|fit|service|install|mend|sharpen|rent)|how (heavy|tall|wide|deep|thick|old|strong|powerful|loud|big|large|high)|how long (is|are) (it|they)$|how long (is|are) (the|its|your) (?!wait|delay)[a-z]+$|how long (do|does) (it|they|one|these|this) (last|keep|run|live)|how long\b.*\b(delivery|shipping)|(do|offer|about|home|free|same day) delivery|(?<!\bwhen )do you (?:also |even )?(?:deliver|ship|post)(?: (?:to|at|on|as well|too|here)\b.*)?$|how many (people|persons|legs|wheels|watts|volts|calories|pages)|how many (do|would) (i|we) need|how many ([a-z]+ ){1,3}(do|does) (it|this|that|they|one)|how many ([a-z]+ )?(are |is |come |comes )?(there )?(in|per) (an? |one |each |the |every )?(box|pack|packet|bag|case|carton|tin|bottle|roll|set|tray|jar|tube)|what (colou?r|size|brand|make|weight|material|model|flavou?r) (is|are) (it|this|that|they|the)|(is|are|was|were|it s|they re) made|made (of|from|in|by)|who (makes|made|wrote|published)|when (did(?! you (?:say|tell|mention))|were)|when was (?!that|it(?: again)?$)|how many (litres|liters|l|grams|g|metres|m|kg|cm|ml|watts|cups|cc) (do|does|is|are|can|in|per|fit|go|will)|warranty|guaranteed?|weighs?|instructions|manual|when (was|were) (it|this|that|they) (made|built|written|published|released)|how (do|does|should) (i|you|we|it) (use|work|clean|install|assemble|fit)|(do|does) (it|they|this|that|these) (fit|fold|work|contain|include|come with|need|smell|taste|suit)|second hand|(?<!\bto )go(es)? with (it|them|that)|order\b.*\bonline|how long have you|when (are|is) (you(?! (?:lot |guys |likely to |going to |hoping to |planning to )?(?:be )?(?:gett?ing|get|expecting|restocking|receiving|having|due|bringing|stocking|back))|your|the sale)|change for (a|an|my)|a job|(for|to) (rent|hire)|rental|gift ?wrap[a-z]*|best before|expir[a-z]*|compatible|waterproof|suitable)\b/,
    choices:
      /\b(what|which) (other )?(colou?rs?|sizes?|kinds?|types?|sorts?|models?|versions?|strengths?|flavou?rs?|ones|varieties|brands?)\b(?! (is|are) (it|this|that|they)\b)/,
    when: /\b(when(?! (?:i|we) (?:come|am|m|pop|call|drop|visit|stop|pass|next|get (?:there|in|over|back))\b)|how (soon|long)|(that|so) (long|late)|what (?:(?:is|was|s) the )?(date|day)|which (date|day|week)|(any|a|delivery) (date|idea when)|expect(ed)?|from what date|how quickly|(will|would|ll) (it|they|that|this|those) be (here|there|in|ready)|(be|in) (here|there|time)\b.*\b(before|by|for)|(before|by) (then|(the )?(spring|summer|autumn|winter)|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|new year|tomorrow|tonight|(the|next|this) [a-z]+|(mon|tues|wednes|thurs|fri|satur|sun)day)|(any|nothing|something|bit) (earlier|sooner)|(earlier|sooner) than|come[s]? back|coming back|be back|back again)\b/,
    howMany:
      /\b(how many|how much (of|stock|do you|have you|is left|is there|are there)|how much\b.*\b(have|left|stock)|(just|only) (the )?(one|few)|more than (the )?one|(have you|you have|you got|are there|is there) (still )?(many|a lot|plenty|much|lots)|quantity|what (number|amount)|number of|enough (?:(?:of (?:them|those|it) )?(?:to go (?:a)?round|for (?:all of us|all of them|everyone|everybody|the lot of us|us all|each|the whole [a-z]+))))\b/,
    order: /\b(order(ed|ing)?|buy|purchase|reserve|get|take|pre ?order|book)\b/,
    availability:
      /\b(availab[a-z]*|(in|out of) stock|stock(ed|s)?|do you (still |even |also |currently )?(have|sell|carry|keep|do)|have you( got)?|you have|got any|any left|left|is there|are there|can i (get|have|order|buy|still)|could i (get|have|order|buy)|i (need|want|would like|d like|am looking|m looking|am after|m after)|looking for|supply|supplied|shortage|discontinued|back ?order|sold out|what about|how about|^and\b|^or\b|also|(?<!\b(?:thanks|thank you|cheers) )ever|never|for good|no longer|any ?more|gone|(would|does) that work|check|ask(ing)? about|calling about|it s about|about)\b/,
    both: /\b(both|(?<!\b(?:at|after|that s|is that|you) )all( of)?( them| of them| three)?|either|each|every one|the two(?=$| (?:of|please|then|are|is|if|and|when|how|ones|sizes|colou?rs|kinds|types|sorts|flavou?rs|models|versions|thanks|now|in|available|have|do|together|products|things|items|bottles|boxes|packs|bags)\b)|any of them|doesn t matter|does not matter|don t mind)\b/,
    yes: /^(yes|yeah|yep|yup|sure|ok|okay|right|correct|exactly|please|go ahead|of course|absolutely)\b/,
    yesMisheard: /^(?:the |a )?(?:s|es|ess|ye|ya|yet)$/,
    no: /^(no|nope|nah|no no)\b/,
    correction:
      /^(no|nope|sorry|actually|wait|oh)\b|\b(i (meant|mean|said)|that s not|that is not|not what i|wrong (one|product))\b/,
    pronoun: /\b(it|its|they|them|those|these|that|this|that one|the same)\b/,
    other:
      /(?<!\bnot )\b(?:the|that|those) others?(?: (?:ones?|size|kind|sort|type|version|colour|color))?(?: (?:then|please|instead|too|though|as well))*(?=$| the [a-z]+)|^(?:and |so )?(?:the|that) others?(?: ones?)?(?= (?:is|are|do|does|have|when|how|can|will)\b)/,
    bigger:
      /\b(?:(?:one|a|next) size up|bigg(?:er|est)|larg(?:er|est)|(?<!\b(?:no|any|much) )long(?:er|est)|strong(?:er|est)|high(?:er|est)|tall(?:er|est)|wid(?:er|est)|heavi(?:er|est)|thick(?:er|est)|(?:big|large|long|strong|tall|wide|heavy|thick) (?:ones?|sizes?|packs?|box(?:es)?|bottles?|bags?|tins?|tubs?|tubes?|cans?|jars?|rolls?|pots?|sacks?))\b/,
    smaller:
      /\b(?:(?:one|a|next) size down|small(?:er|est)|short(?:er|est)|weak(?:er|est)|low(?:er|est)|light(?:er|est)|thinn(?:er|est)|narrow(?:er|est)|(?:small|little|short|weak|low|light|thin|narrow) (?:ones?|sizes?|packs?|box(?:es)?|bottles?|bags?|tins?|tubs?|tubes?|cans?|jars?|rolls?|pots?|sacks?))\b/,
  },
  elliptical: /^(?:and|or|also|what about|how about|okay and|ok and)\b/,
  ordinals: [
    /\b(first|1st|former)\b(?! (?:time|day|week|month|floor))/,
    /\b(?<!\b(?:one|a|per|just) )(second|2nd|latter)\b(?! (?:time|day|week|floor|hand))/,
    /\b(third|3rd)\b/,
    /\b(last)( one)?\b/,
  ],
  negated:
    /\b(?:and |but )?(?:not|instead of|rather than)\b(?! (?:available|in stock|sure|yet|any|now|so|too|at|on|to be)\b)/,
  restart:
    /\b(?:no sorry|sorry no|no i mean|i mean|i meant|no wait|wait no|scratch that|or rather|correction|make that|no actually|actually no)\b/,
  hesitation: /\b(?:no|nope|sorry|wait|actually|rather)\b/,
  counted:
    /^(box(es)?|packs?|packets?|packages?|pieces?|units?|bottles?|tubes?|of|cartons?|pallets?|sets?|items?|copies|bags?|rolls?|tins?|cans?|jars?|pots?|pairs?|buckets?|sacks?|cases|crates?|barrels?|drums?|sheets?|bundles?)$/,
  introducers: new Set('have any some of about for sell need order buy get after stock got want'.split(' ')),
  conjunctions: new Set('and or'.split(' ')),
  fillers: /\b(uh+|um+|er+m?|hm+|mm+|ah|well|(?<!\b(?:would|d|ll|i|you|we|looks?|sounds?) )like|you know)\b/g,
};
