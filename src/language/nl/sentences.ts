/** Where Dutch sentences begin. */
import type { SentencePhrases } from '../sentence-phrases.js';

const ASKS = [
  '(kan|kunt|kun|mag|zal|wil|wilt|heb|heeft|hebt|bent|ben|moet|weet|krijg|krijgt|zou|zullen|kunnen) (ik|u|je|jij|we|wij|er|dat|het|ze|hij)',
  '(is|was|klopt|gaat|werkt|komt|kost|lukt|past) (dat|het|er|u|die|dit|uw)',
  '(wat|waar|wanneer|hoe|waarom|wie|welke|hoeveel|hoelang) (is|zijn|was|kan|kunt|kost|moet|heeft|hebt|heb|gaat|zal|zou|wilt|wordt|krijg|komt|lang|veel|laat|duurt|bent|betekent)',
  'waarmee kan',
  '(welke|hoeveel|hoelang) _',
  'verder nog',
  'nog iets',
];

export const nl: SentencePhrases = {
  starts: [
    ...ASKS,
    '(bedankt|dank u|dank je|dankjewel|goedemorgen|goedemiddag|goedenavond|hallo|tot ziens|fijne dag|welkom|sorry|excuses|prettige dag|een fijne)',
    '(oké|prima|ja|nee|goed zo|zeker|natuurlijk|geen probleem|graag gedaan|perfect|mooi|fijn|helder|top|akkoord|inderdaad)',
    '(een moment|een ogenblik|momentje|ogenblikje|moment)',
    '(u spreekt|je spreekt|spreekt u)',
    '(mijn|uw) (naam|nummer|klantnummer|adres|postcode|geboortedatum|rekening|bestelling|pas|internet) (is|was|wordt|werkt|doet)',
    'er (is|zijn|was|komt|staat|zit|wordt|kan)',
    '(helaas|ik kijk|ik zal|ik ga|ik wil graag|laten we|laat me)',
  ],
  mayStart: [
    'ik (heb|ben|had|zie|wil|kan|moet|zou|krijg|bel|kom|weet|denk|hoop|begrijp|woon|betaal|stuur|boek|zet|regel|verwacht|snap|vind|hoor|werk|lees|was|neem|verbind)',
    '(we|wij|ze|hij|zij) (hebben|zijn|gaan|kunnen|sturen|heeft|is|gaat|kan|komt|komen|moeten|willen|zullen|nemen|had|hadden|bellen)',
    '(u|je|jij) (krijgt|heeft|hebt|kunt|kan|hoeft|ontvangt|betaalt|moet|bent|wordt|mag|ziet|zult|wilt|gaat|komt|bel)',
    '(dat|het|dit|die|deze) (is|was|wordt|kost|gaat|kan|komt|klopt|duurt|staat|werkt|heeft|zijn|moet|zou|had|ligt|zal|hebben|doet|lukt|begint)',
    '(de|het|uw|mijn) _ (is|zijn|wordt|was|komt|kost|gaat|heeft|staat|ligt|werkt)',
    'dan (is|krijgt|kan|kunt|heb|ga|zal|moet|komt|wordt|stuur|boek|zet)',
  ],
  leadsOn:
    'dat die als wanneer omdat want en maar of zoals voordat nadat terwijl totdat wat waar wie hoe dan zodat sinds hoewel om te van voor met over denk weet hoop zeg zegt zei zie wil dus hier daar er toen waarom mij me u je zich nog ook wel',
  never:
    'de het een mijn uw onze ons hun zijn haar van naar te in op aan bij voor door met zonder tussen en of maar om als dat die is ben bent was waren wordt word heb hebt heeft hebben had kan kunt kunnen zal zult zullen zou wil wilt moet mag ga gaat ik we wij ze zij hij er zeer erg heel geen meneer mevrouw dokter elke ieder iedere dus want deze dit nog ook al om graag hier',
  before: [
    '(oké|goed|prima|ja|nee|zeker|natuurlijk|hallo|goedemorgen|goedemiddag|goedenavond|sorry|mooi|fijn|nou|ach|oh|o|helaas|perfect|dank u|dank u wel|bedankt|helder|top|ah|akkoord|inderdaad|goed zo)',
    '(ja|nee) (hoor|graag|zeker)',
    'geen probleem',
  ],
  binds: 'voor zeer dat hoor wel aan',
  conditions: 'als wanneer zodra met voor',
  after: 'graag hoor alstublieft alsjeblieft toch',
  asks: ASKS,
  interrogatives: 'welk welke hoe wat hoeveel waar wanneer waarom',
  titles: 'meneer mevrouw dokter',
  capitalDays: false,
  spaceBeforeMark: '',
};
