/** English phrases of what an agent shows: empathy, courtesy, discourtesy. */
import { signalRows } from '../signal-words.js';

export const agentSignals = signalRows([
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
      '(sorry (you|you ve|you had|to hear|to keep|that you|for (the|your|any|keeping)|about (that|this|the)))',
      '(i|we) [do|really|can only|sincerely] (apologise|apologize)',
      'i know (how|what) (you feel|you re going through|this feels|that feels|frustrating|it feels|difficult)',
      '(shouldn t|should not|should never) have (happened|been)',
      '(you have|you ve) every (right|reason) to',
      '(see|understand|hear) why (you|that|this)',
      'please accept (our|my)',
      '(get|sort|put) (this|it|that) (fixed|sorted|right|resolved|out) (for you|together|right now|straight away)',
      'sounds [really|very|so] (awful|terrible|horrible|difficult|hard|stressful|frustrating|dreadful)',
      '(i d|i would) be (upset|annoyed|angry|frustrated|worried) too',
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
  [
    'courtesy/thanks',
    0.8,
    ['(thank you|thanks|much appreciated)', '(you re|you are) [very|most] welcome', 'my pleasure'],
  ],
  [
    'courtesy/request',
    0.8,
    [
      '(please|may i|could i|would you mind|if you don t mind|could you [please]|would you like|if i may|can i just)',
      '(bear with me|would it be (all right|alright|ok|okay) if)',
    ],
  ],
  [
    'courtesy/farewell',
    0.8,
    [
      '(have a (nice|good|lovely|great|wonderful)|enjoy (your|the) (day|weekend|evening)|good bye|goodbye|bye bye|take care|thank you for (calling|your call)|is there anything else)',
      'all the best',
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
]);
