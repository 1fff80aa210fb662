/** English names of people. */
import { phraseSet, wordSet } from '../phrases.js';
import type { PeopleData } from '../spoken.js';

export const people: PeopleData = {
  before: phraseSet(
    "my name is|my name's|name is|name's|the name is|the name's|my full name is|full name is|i am called|i'm called|you're speaking to|you are speaking with|you're speaking with|speaking with|speak to|speak with|talk to|talk with|spoke to|spoke with|spoken to|spoken with|in the name of|under the name of|under the name|on behalf of|first name is|last name is|surname is|first name|last name|surname|my surname is|husband is|wife is|husband's name is|wife's name is|registered to|addressed to|made out to|ask for|asked for|asking for|put me through to|transfer me to|account holder is|account holder's name is|a colleague called|named|someone called|is called|was called|advisor called|agent called|contact person is|his name is|her name is|his name was|her name was|under|belongs to",
  ),
  after: phraseSet('speaking|here|calling|on the line|on the phone'),
  titles: wordSet('mr mrs miss ms mister missus doctor dr sir madam professor prof'),
  particles: wordSet("van der den de la le von al el bin mc mac o' st saint"),
  weakBefore: phraseSet("i'm|i am|this is|it's|it is|hi|hello|me|from|by|with|for|to|hey|thanks|is|and"),
  firstNames: wordSet(
    'john james david michael robert william richard thomas mark paul andrew peter daniel matthew christopher steven stephen george edward brian kevin jason simon ian alan graham martin stuart colin neil gary tony anthony keith philip phil nigel adam ben benjamin jack harry oliver charlie luke ryan jake liam sean connor callum joshua josh samuel sam alexander alex joseph joe henry mary sarah emma susan karen helen laura lisa julie claire amanda nicola michelle rachel rebecca jessica hannah emily charlotte olivia sophie lucy amy katie kate katherine catherine elizabeth margaret patricia linda barbara jennifer jenny jane ann anne anna alice grace ellie chloe megan lauren jodie gemma victoria vicky natalie stephanie samantha deborah debbie angela christine fiona heather alison lorraine maria teresa maureen aisha fatima mohammed muhammad ahmed ali priya raj sanjay anil deepa nina olga ivan carlos marco pierre jan tim tom bob nick chris greg scott craig dean lee wayne darren jeremy geoffrey geoff roger derek dennis frank fred patrick rory declan niamh siobhan eileen bridget',
  ),
  notNames: wordSet(
    'calling phoning ringing invoice bill order account number customer delivery refund problem question looking trying sorry afraid happy wondering waiting interested having going still really very quite sure correct right wrong spelled spelt speaking here actually fine good bad great new next last first one someone somebody anyone manager human agent operator person representative advisor adviser supervisor colleague team department service sales support customer billing complaints home work office street road email address phone mobile unhappy angry upset ill sick pregnant disabled blind deaf tired fed lost stuck unable able back away busy available free old young married single retired living moving writing asking reporting checking chasing contacting well so since because again today tomorrow yesterday morning afternoon evening spell letter letters please thank thanks hello hi bye okay ok yes no yeah yep nope date birth born postcode post code policy case reference contract insurance card bank payment money pounds euros',
  ),
};
