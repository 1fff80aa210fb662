/** English phrases of signals: complaint, leaving, escalation, repeat contact, vulnerability, avoidable contact and the rest. */
import { wordSet } from '../phrases.js';
import { signalRows } from '../signal-words.js';
import type { SignalWords } from '../signal-words.js';

const WANT =
  '(i want|we want|i d like|i would like|we d like|we would like|i need|i wish|i ve decided|i have decided|i am going|i m going|we re going|we are going|i m gonna|i am planning|i m planning|i intend|i would rather|i d rather|i m ready|i just want) [to] [just]';
const TOPIC =
  '(my|the|our|this|your) [mobile|phone|internet|insurance|broadband|bank|energy|tv|whole|entire|current]';

export const signals: SignalWords = {
  negators: wordSet('not never t cannot without nor neither dont wont isnt'),
  subjects: wordSet('i we you he she they it this that there who'),
  denials: [
    '(not|t|never|isn t) [really] (say|saying|said|think|thinking|mean|claim|claiming|suggest|suggesting) [that]',
  ],
  breaks: wordSet('but and because so although though however then or unless'),
  suppositions: [
    '(if|unless|suppose|supposing|imagine) [i|we|you|someone|he|she|they]',
    '(what|even) if [i|we]',
    'in case [i|we]',
    'do i have to',
    'what happens when i',
  ],
  reports: [
    '(he|she|they|someone|people|colleague|agent|friend|neighbour|neighbor|brother|sister|boss|husband|wife|advert|website|letter|email|you) [has|had|have|just|also|always|then] (said|says|say|told|tells|claimed|claims|thinks|thought|wrote|writes|stated|suggested|mentioned) [me|us|him|her|them] [that]',
    'according to',
  ],
  caller: signalRows([
    [
      'complaint',
      0.95,
      [
        `(i want|i d like|i would like|i wish|i m calling|i am calling|i m phoning|we want|i need) to [make|file|lodge|register|raise|put in] (complain|a [formal] complaint|a grievance)`,
        '(file|lodge|raise|register|make|submit) a [formal|official] complaint',
        '(formal|official) complaint',
        'my complaint is',
      ],
    ],
    [
      'complaint',
      0.8,
      [
        '(this|that|it) (is|s) [just|really|absolutely|completely|totally|simply|so] (unacceptable|ridiculous|outrageous|disgraceful|disgusting|a disgrace|a joke|a scandal|appalling|not acceptable|not on|not good enough|beyond a joke)',
        '(i am|i m|we are|we re) [really|very|so|extremely|absolutely|quite|just] (fed up|sick of|tired of|angry|furious|livid|frustrated|annoyed|disappointed|unhappy|dissatisfied|upset|disgusted|appalled|not happy|not satisfied|not impressed)',
        '(worst|terrible|awful|appalling|horrible|poor|dreadful|disgraceful|shocking) [customer] (service|experience|company|treatment|support)',
        '(waste|wasting|wasted) [of] [my|our] (time|money)',
        'you [people|guys] (promised|lied|never|keep|always|have lost|lost|messed up|ripped)',
        '(nobody|no one|noone) [ever] (called|calls|answers|answered|replied|replies|listens|helps|cares|turned up|came|showed up|got back)',
        'i (was|ve been|have been|am being|m being) (overcharged|misled|ignored|lied to|charged twice|double charged|scammed|passed around|fobbed off|cut off|messed around|ripped off|treated)',
        '(had|have had) enough [of]',
        '(doesn|don|does not|do not|didn|did not) t [even] (care|listen|help me)',
        'how is (this|that|it) (acceptable|possible|allowed|fair)',
        'what (kind|sort) of (service|company) is this',
      ],
    ],
    [
      'complaint',
      0.55,
      [
        '(still|it) (doesn|isn|hasn|won|don|haven|didn) t (work|working|arrived|come|been fixed|been delivered|received|turn on|turned up)',
        '(still|has|have|did|does|is) not (working|work|arrived|received|been delivered|been fixed|been resolved|come|turned up)',
        '(still|been) waiting [for]',
        '(never|not) (arrived|received|came|turned up|delivered|been refunded|got [my|a|the] (refund|money|order|reply|answer))',
        '(is|was|are|arrived|came|it s) [all] (broken|damaged|faulty|defective|smashed|the wrong [one|size|colour|item|product|amount])',
        '(charged|billed) [me|us] (twice|too much|double|for something|the wrong|wrongly)',
        '(my|the|this|our) (bill|invoice|order|delivery|payment|refund|contract|meter reading) (is|was) (wrong|incorrect|late|missing|too high|lost)',
        'without [any] (notice|warning|explanation|telling me|asking|my permission|my consent)',
        '(keeps|kept|keep) (cutting out|dropping|crashing|breaking|failing|disconnecting|going down|changing|getting)',
        '(why|how) (is|does|do|did|has|have) (it|this|nobody|no one|you|your) [not|always|still|never|t]',
        'on hold for',
      ],
    ],
    [
      'leaving',
      0.9,
      [
        `${WANT} (cancel|terminate|end|close|stop) ${TOPIC} (contract|subscription|account|service|policy|membership|insurance|broadband|plan|package|line)`,
        `${WANT} (cancel|leave [you|the company]|switch [to|provider|providers|away|supplier|suppliers|bank|banks]|move to another|change (provider|providers|supplier|suppliers|bank|banks)|take my business|go elsewhere|unsubscribe|opt out)`,
        '(i am|i m|we re|we are|i ll be|i will be) (cancelling|canceling|leaving [you]|switching|changing (provider|supplier|bank)|terminating|taking my business|going elsewhere|closing (my|the|our) account)',
        '(i ll|i will|we ll|we will|i shall) [just|simply|definitely|have to] (cancel|leave|switch|go elsewhere|go to (a competitor|another|your competitor|someone else)|take my (business|money|custom)|move to another|close (my|the|our) account|find (another|a different))',
        'you (have|ve|will|are going to|re going to) (lost|lose|losing) [a|me as a|this|another] [loyal|good] customer',
        'cancel everything',
      ],
    ],
    [
      'leaving',
      0.65,
      [
        '(thinking|considering|thought) [of|about] [to] (cancelling|canceling|leaving|switching|changing (provider|supplier|bank)|moving to another|going elsewhere|cancel)',
        '(might|may) [just|well|as well] (cancel|leave|switch|go elsewhere|change provider)',
        'how (do|can|would) i (cancel|terminate|end|close) [my|the|this]',
        '(notice period|cancellation (fee|period|form|charge)|early termination)',
        '(competitor|another provider|other provider|other company|another company|another supplier) [is|has|s|offers|offered|can] (cheaper|better|offering|offered|offers|give|less)',
        'cheaper (elsewhere|somewhere else|with another|at another)',
      ],
    ],
    [
      'escalation',
      0.9,
      [
        '(speak|talk|speaking|talking|put me through|connect me|transfer me|pass me|escalate [this|it|me]) [to|with] (a|the|your|an|some) [senior|higher|line|team|floor|duty] (manager|supervisor|superior|boss|team leader|director|head|management|someone higher)',
        '(speak|talk) (to|with) (someone|somebody|a person|anyone) (in charge|more senior|higher up|above you|else|who can|with authority|responsible|who knows)',
        '(get|give|want|need|where is|who is) [me] (your|the|a) (manager|supervisor|superior|boss|team leader)',
        '(escalate|escalated|escalating) (this|it|my case|my complaint|the matter|the issue|my issue)',
        'let me (speak|talk) to your (manager|supervisor|boss)',
      ],
    ],
    [
      'escalation/authority',
      0.8,
      [
        '(ombudsman|ombudsperson|regulator|ofcom|ofgem|trading standards|consumer (rights|council|authority)|small claims|financial conduct authority|better business bureau)',
        '(my|a|our) (lawyer|solicitor|attorney|legal)',
        '(take|taking) (you|this|it) to court',
        '(legal action|sue you|go to the (press|papers|newspaper|media))',
      ],
    ],
    [
      'repeat',
      0.9,
      [
        '(i|we) [ve|have|had] already (called|phoned|rung|rang|spoken|emailed|written|contacted|told|explained|reported|been through) [you]',
        '(called|phoned|rang|rung|contacted|emailed|spoken to|spoke to|complained|written|reported it) [you|in|about this|before|already] (twice|again|before|(two|three|four|five|six|seven|several|many|multiple|a few|a couple of|countless|so many|numerous) times)',
        '(this|it|that) (is|s) [now] (the|my|our) (second|third|fourth|fifth|sixth|umpteenth|hundredth|tenth|twentieth) (time|call|attempt)',
        '(second|third|fourth|fifth|sixth|umpteenth) time [that] (i|i ve|i m|we|we ve|i have) [have|am|had|ve] [been|to] (called|calling|call|phoning|ringing|phone|contacting|explain|explained|explaining|asking|asked|reporting)',
        '(i|we) (keep|kept) (calling|phoning|ringing|having to call|asking|getting passed|explaining|being told)',
        '(i|we) (called|phoned|rang|spoke|emailed|wrote|contacted) [you|to someone|with someone|to one of your colleagues|in|to your colleague|with your colleague] [about this|about it] (yesterday|last week|last month|earlier|this morning|the other day|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(two|three|four|a few|several|ten) (days|weeks|hours|months) ago|before)',
        '(have|having) to (call|explain|repeat|phone|say) [it|this|myself|everything|the same thing|you] [all|over] (again|every time|each time|over)',
        '(calling|phoning|ringing|chasing) (again|back again|yet again|for the (second|third|fourth|fifth) time)',
        '(same|this) (problem|issue|thing|fault) (again|as last time|as before|keeps happening|is back|came back|still)',
        '(told|explained|said) [this|it|that|the same] [to] [you|three|two|four|different|your] [people|colleagues|agents] (already|before|(two|three|four|five|several|many|a few) times|over and over)',
      ],
    ],
    [
      'vulnerable/health',
      0.85,
      [
        '(i have|i ve got|i ve|she has|he has|diagnosed with|suffer from|suffering from|living with|i m recovering from|he s got|she s got|my (mother|father|mum|dad|husband|wife|son|daughter|partner|child) has) [been] [got] [diagnosed with] [a|severe|terminal|stage four|breast|lung|serious|early|chronic] (cancer|dementia|alzheimer|alzheimers|depression|anxiety|epilepsy|parkinson|parkinsons|ms|multiple sclerosis|heart (condition|disease|failure|problems|attack)|stroke|disability|illness|mental health|diabetes|autism|copd|asthma|condition|kidney|brain)',
        '(i am|i m|she is|he is|she s|he s) [registered|partially|severely|very|seriously|terminally|completely] (disabled|blind|deaf|hard of hearing|bedridden|wheelchair|housebound|depressed|suicidal|terminally ill|seriously ill|dying)',
        '(in|from|into|out of) [the|a] (hospital|hospice|intensive care|care home|nursing home|rehab)',
        '(my|a|the|on) (chemotherapy|chemo|dialysis|operation|surgery|oxygen|wheelchair|carer|medication|mental health|disability|insulin|hearing aid)',
        '(end|kill|harm) (my life|it all|myself)',
        '(don|do not|can) t (want to live|go on [anymore|any more|like this]|cope)',
        'panic attacks',
      ],
    ],
    [
      'vulnerable/life-event',
      0.85,
      [
        '(my|our|her|his) (husband|wife|mother|father|mum|mom|dad|son|daughter|partner|brother|sister|baby|child|parent|parents|grandmother|grandfather) [has|have|just|recently|sadly|had] (died|passed|passed away|deceased|is dying)',
        '(passed away|bereavement|bereaved|the funeral|death certificate|probate|his estate|her estate|widow|widowed|widower)',
        '(i am|i m|we re|i have|i ve|we are|i was|i got|just|going through) [been|just|recently|a|getting|going through a] (divorce|divorced|separated|separating|separation|made redundant|redundant|laid off|evicted|homeless|attacked|robbed|burgled|assaulted|miscarriage)',
        '(lost|losing) my (job|husband|wife|home|house|partner|income|son|daughter|mother|father|baby)',
        '(domestic (violence|abuse)|abusive (partner|relationship|ex)|prison|out of a job|fled [from] my)',
        '(house|home|flat) (fire|flood|flooded|burned down|burnt down)',
      ],
    ],
    [
      'vulnerable/resilience',
      0.85,
      [
        '(can t|cannot|can not|couldn t|could not|unable to|not able to|struggling to|struggle to|don t know how to) [really|actually|even] (afford|pay [it|this|the bill|my bills|my rent|that|the rent|for it|you]|make (ends meet|the payment|this payment)|manage financially)',
        '(no|not enough|little|run out of|ran out of) (money [left|for|until|to]|income|savings)',
        '(in|into|lot of|deep in|drowning in) (debt|debts|arrears|financial difficulty|financial difficulties|financial trouble|the red)',
        '(behind on|missed) (my|the|our) (payments|rent|bills|mortgage|payment)',
        '(food bank|food banks|bailiff|bailiffs|universal credit|on benefits|bankrupt|bankruptcy|debt collector|debt collectors|payday loan|zero hours|lost my income|live on a pension|heating or eating|debt management|loan shark)',
        '(struggling|difficulty|difficulties|hard|trouble) [financially|with money|to make ends meet|with (the|my) (payments|bills|rent|debts)|paying]  (financially|with money|to make ends meet|with my bills|with the bills|with payments|paying)',
      ],
    ],
    [
      'vulnerable/capability',
      0.75,
      [
        '(i m|i am|she is|he is|she s|he s) not [very|really|that|so] (good|great|clever|confident) (with|at|on) (computers|technology|the internet|numbers|money|reading|writing|these things|phones|forms|a computer|online)',
        '(i don|i do not|i ve never|i can|i cannot|she can|he can) t [really|even|quite] (have [a|any] (computer|internet|smartphone|email)|use [a|the] (computer|internet|app|smartphone)|understand (these things|computers|the internet|any of this|all these letters|what it means)|know how to use|read [very well|or write|well|the letter|it]|write|speak english|hear you|see [very well|well|the screen|it])',
        '(i have|i ve) (no|never had a|got no) (computer|internet|smartphone|email)',
        'my english (is|isn) [t|not] [very|so|that] (bad|poor|good|great|not good|weak)',
        '(dyslexia|dyslexic|learning (difficulties|disability|difficulty)|memory problems|illiterate)',
        '(i get|i m [so|very|really]|i am [so|very|really]) (confused|muddled) [with|by|about|easily] [all]',
        '(my|her|his|bad|losing my) memory',
        '(eighty|ninety|seventy) [one|two|three|four|five|six|seven|eight|nine] (years old)',
      ],
    ],
    [
      'avoidable/progress',
      0.8,
      [
        '(where is|where s|what s happening with|what is happening with|what happened to|any news on|any update on|any news about|what is the status of|what s the status of|the status of|checking on|chasing [up]|following up on|check the status of|an update on) [with] [my|the|our] (order|parcel|package|delivery|refund|application|claim|complaint|repair|payment|request|engineer|technician|case|ticket|card|replacement|contract)',
        'when (will|is|can|does) (my|the|our) (order|parcel|package|delivery|refund|money|technician|engineer|card|replacement|claim|repair) [be|going to|come|coming|arrive]',
        'how long (will|does|is) (it|this|my|the) [order|refund|delivery|going to|still] (take|be)',
        'track my (order|parcel|package|delivery)',
      ],
    ],
    [
      'avoidable/information',
      0.7,
      [
        '(what are|what time|until what time|when) [are] [your|do you|is the|the] (opening hours|opening times|hours|open|close|shop open|store open|office open)',
        '(what is|what s|could you tell me|can you tell me|tell me|check) my [current|account] (balance|account number|customer number|data usage|credit|limit|due date|tariff|contract end date|policy number)',
        'when (does|is|will) my (contract|subscription|payment|bill|next payment|next bill|policy|warranty) (end|ends|due|expire|expires|run out|renew|be due|over)',
        '(what is|what s|where do i find|where can i find|how much is|how much are|where is|do you have) (the|your) (address|email address|price|website|nearest (shop|store|branch)|phone number|return address|shipping cost|delivery cost|iban|form)',
        'how do i (return|send back|register|log in|download|install|activate|set up|find|use)',
      ],
    ],
    [
      'avoidable/unclear-message',
      0.8,
      [
        '(i|we) [ve|have|just|got|only] (received|got|had|have|get) [just] (a|an|this|your|another|the) (letter|email|e mail|text|message|reminder|invoice|bill|form|notice) [and|but|that|which|from you] [that|but|and] [i] (don t understand|do not understand|can t make sense|is unclear|makes no sense|doesn t make sense|confuses|confused)',
        '(don|do|can) (t|not) understand (the|this|my|your|that|what the|what this|a) (letter|email|bill|invoice|statement|form|message|reminder|contract|charge|amount)',
        '(what does|what do) (this|the|that|your|these) (letter|email|charge|amount|line|item|code|message|charges|reminder) (mean|say|on my bill|for)',
        '(your|the|this) (letter|email|bill|invoice|website|form|message) (is|was|isn|doesn) [t|not|very|so] (clear|unclear|confusing|make sense)',
        'what (is|s) this (charge|amount|payment|fee|letter|bill) [for|about|on]',
      ],
    ],
    [
      'avoidable/self-service',
      0.7,
      [
        '(forgot|forgotten|lost|reset|change|don t know|can t remember|don t remember|locked out) [of] (my|the) (password|pin|pin code|username|login|log in|user name|account|access code)',
        '(can t|cannot|can not|couldn t|unable to|not able to|won t let me|trouble) [log|get|logging] (log in|log on|in to|into|login|logging in|sign in) [to] [my|the] [account|app|website|portal]',
        '(change|update|changing|give you|pass on|register) [you] (my|our|the|a) [new|home|delivery|email|e mail|phone|mobile|bank|billing] (address|phone number|number|email|account number|bank account|details|direct debit)',
        '(send|resend|get|have|email|need|receive) [me] (a|another|the) (copy|duplicate) of (my|the|an|that) (invoice|bill|contract|statement|policy|receipt|certificate)',
        '(book|change|reschedule|move|cancel|make) (my|an|the) appointment',
        '(submit|give|pass on|provide|send in) (my|the|a) [new] meter (reading|readings)',
        '(how (do|can) i|want to|would like to|d like to) pay (my|the|a|this) (bill|invoice)',
        '(activate|block|unblock) (my|the|a) [new] [sim|bank|credit|debit] (card|sim)',
      ],
    ],
    [
      'avoidable/wrong-place',
      0.8,
      [
        '(wrong (number|department|person|company)|not the right (department|number|person)|i ve been put through to the wrong|put me through to the wrong|transferred to the wrong)',
        'is this [not] the (right|wrong) (department|number|place)',
        '(meant|wanted|trying) to (call|reach|ring|phone) (another|a different|the other|someone else)',
      ],
    ],
    [
      'avoidable/unresolved',
      0.7,
      [
        '(still|it s still|is still|it is still) (not|isn t|hasn t been|not been) (fixed|resolved|solved|sorted|done|changed|processed|cancelled|refunded|paid)',
        '(you|someone|they|nobody|your colleague|somebody) (promised|said|was supposed|were supposed|should have|was going|never|would) [to] [you] [they|he|she|that|would|i would] [would] (call|called|ring|phone|get|got) [me] (back)',
        '(promised|was supposed to get|expected|waiting for|still waiting for|never got|never received|didn t get|not had) (a|the|my|your) (call back|callback|return call|phone call)',
      ],
    ],
    [
      'satisfied',
      0.8,
      [
        '(you ve|you have|you were|she was|he was|you are|you re) [been|so|very|really|all] [so|very|really|extremely|most] (helpful|kind|great|brilliant|wonderful|fantastic|amazing|patient|a star|a great help|a lifesaver)',
        '(i am|i m|we are|we re) [very|really|so|extremely|quite|absolutely|perfectly] (happy|pleased|satisfied|delighted|impressed|grateful|relieved) [with|about|that|to]',
        '(that s|that is|that was|it s|it was|this is) [really|absolutely|just|very] (perfect|great|brilliant|excellent|fantastic|wonderful|amazing|lovely|super|good to hear|very kind|exactly what i (needed|wanted))',
        '(great|excellent|brilliant|fantastic|good|wonderful|amazing|lovely|top) (service|help|support|job)',
        '(thank you|thanks) [you] (so much|very much indeed|ever so much|a million|for all your help|for your help|for being so)',
        '(that s|that is|it s|it is) (solved|sorted|fixed|resolved|all working|working again)',
        'no complaints',
      ],
    ],
  ]),
  agent: signalRows([
    [
      'empathy',
      0.85,
      [
        '(i m|i am|we are|we re) [so|very|really|truly|terribly] sorry (to hear|about|that|for (the|your|this|any|what|that|all))',
        '(i|we) [do|can|completely|totally|fully|really|certainly|perfectly|absolutely] [completely|totally|fully|really|certainly|perfectly] (understand|appreciate|imagine|see|hear) (how|that|why|your (frustration|concern|situation|worry)|it must|this must|you must|what you)',
        '(that|this|it) must (be|have been|feel) [so|very|really|quite] (frustrating|difficult|annoying|hard|upsetting|stressful|worrying|awful|tough|terrible|a shock|distressing)',
        '(that s|that is|this is|it s) (very|really|so|quite|certainly|of course|indeed) (frustrating|annoying|unfortunate|understandable|upsetting|inconvenient|difficult for you|not what you expect)',
        '(my condolences|sorry for your loss|i apologise|i apologize|we apologise|we apologize|my apologies|our apologies|apologies for)',
        '(you re|you are) (absolutely|quite|completely|totally) right',
        '(don t worry|let me (sort|help|take care|put this right|fix|make this right)|i ll (sort|take care|make sure|personally))',
      ],
    ],
    [
      'courtesy/greeting',
      0.8,
      [
        'good (morning|afternoon|evening|day)',
        '(hello|hi|welcome to|thank you for calling|thanks for calling|you re speaking (to|with)|my name is)',
        '(how (can|may) i help|what can i do for you)',
      ],
    ],
    ['courtesy/thanks', 0.8, ['(thank you|thanks|much appreciated)']],
    [
      'courtesy/request',
      0.8,
      [
        '(please|may i|could i|would you mind|if you don t mind|could you [please]|would you like|if i may|can i just)',
      ],
    ],
    [
      'courtesy/farewell',
      0.8,
      [
        '(have a (nice|good|lovely|great|wonderful)|enjoy (your|the) (day|weekend|evening)|good bye|goodbye|bye bye|take care|thank you for (calling|your call)|is there anything else)',
      ],
    ],
    [
      'discourtesy',
      0.8,
      [
        '(calm down|shut up|don t shout|stop shouting|stop complaining|listen to me|let me finish|don t interrupt)',
        '(that s|that is|it s|it is) not (my|our) (problem|fault|job|department|concern)',
        '(i can t|i cannot|there s nothing i can|nothing i can) [help] [you with that|do about it|do about that]',
        '(as|like) i [already|just|have already] (said|told you|explained)',
        '(you should have|you should ve|why didn t you|you have to understand|whatever|you re wrong|you are wrong|read the (contract|terms))',
      ],
    ],
  ]),
};
