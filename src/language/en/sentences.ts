/** Where English sentences begin. */
import type { SentencePhrases } from '../sentence-phrases.js';

const ASKS = [
  '(can|could|would|will|shall|should|may|do|did|have|are|were|does|has) (i|we|you|they|he|she|it|that|this) [please|just]',
  '(is|was|isn t|wasn t|doesn t|will|does|has) (it|that|this|there|the|my|your|he|she)',
  '(don t|didn t|can t|won t|couldn t|aren t|haven t) (i|we|you|they)',
  '(what|where|when|how|why|who|which) (is|s|are|was|were|do|does|did|can|could|will|would|should|has|have|about|much|many|long|often|far|old|else|kind|sort|type|time|day)',
  '(what|which|how) _ (is|are|do|does|did|would|can|will|was|were)',
  'which (one|card|account|number|date|bill|invoice|order)',
  'anything else',
];

export const en: SentencePhrases = {
  starts: [
    ...ASKS,
    'let (me|us|s)',
    'please (block|cancel|send|call|check|tell|stop|change|bring|make|note|hold|wait|give|help|don t|do not|take|have|keep|switch|turn|press|leave|contact|confirm|put|let|look|transfer|connect|repeat)',
    '(thank you|thanks|cheers)',
    'there (is|are|s|was|were|will|ll|has|have)',
    '(good morning|good afternoon|good evening|goodbye|bye|hello|hi|welcome|sorry)',
    '(one|just a) (moment|second)',
    '(okay|ok|alright|yeah|no problem|you re welcome)',
    'have a (nice|good|great|lovely)',
    'bear with me',
    'unfortunately',
  ],
  mayStart: [
    '(i|we|you|they|he|she) (m|am|ve|have|ll|will|d|would|re|are|can|could|need|want|see|had|was|were|did|just|also|cannot|don t|didn t|should|must|only|already|still|then|never|can t|won t|get|pay|got)',
    'i (lost|called|bought|paid|ordered|received|think|hope|understand|live|moved|blocked|sent|booked|put|cancelled|tried|rang|phoned|work|use|saw|like|know|guess|mean|wonder)',
    '(that|it|this) (is|s|was|will|ll|should|takes|costs|depends|comes|has|would|won t|doesn t|works|does)',
    'my _ (is|was|has|isn t|doesn t|won t|keeps|broke)',
    'your _ (is|will|was|has|costs|goes|ends|starts)',
    'the _ (is|will|was|has|costs|takes|goes|does|are|ends|starts)',
    '(it|they|he|she) (is|are|was|were|has|have|will)',
  ],
  leadsOn:
    'that if when because so and but or as before after while until what where which who whose how than whether once since though although for to of with about from think know hope sure said say says told see afraid guess believe mean check confirm make made like wish unless case sorry wonder everything anything something way time one thing',
  never:
    'a an the my your our their his her its of to in on at by for from with without into through between and because or but if am is are was were be been being has have had do does did will would can could should may might must i we they he she who i m ive im well youll id very too not mister mr mrs miss ms doctor dr every each another than as so just also really quite still already double let lets please re ve ll d s going want need',
  before: [
    '(okay|ok|right|alright|all right|yes|yeah|yep|no|nope|sure|of course|great|perfect|lovely|brilliant|fine|good|hello|hi|sorry|well|oh|thank you|thanks|excellent|certainly|no problem|no worries|unfortunately)',
    '(good morning|good afternoon|good evening)',
    'oh (dear|no|right|okay|good|great|lovely)',
    'thank you (very much|so much)',
  ],
  binds: 'for there ever stuff dear so very a then to',
  conditions: 'if when once unless as',
  after: 'please thanks then though too anyway',
  asks: ASKS,
  interrogatives: 'what which how whose where when why',
  titles: 'mister mr mrs miss ms doctor dr',
  capitalDays: true,
  spaceBeforeMark: '',
};
