/** Dutch words of feeling, as they are used on the telephone to a company. */
import { wordSet } from '../phrases.js';
import type { SentimentWords } from '../sentiment-words.js';

export const sentiment: SentimentWords = {
  negators: wordSet('niet geen nooit zonder niets nergens nauwelijks noch nie'),
  boosters: wordSet('heel erg zeer echt ontzettend enorm totaal compleet volkomen zo super te vreselijk'),
  dampers: wordSet('beetje vrij redelijk enigszins wat tamelijk'),
  breaks: wordSet('maar en omdat want dus toch terwijl toen daarna hoewel'),
  phrases: [
    [
      0,
      [
        '(ja|nee|hallo|goed|goede|nieuw|nieuwe|oud|oude|laatste|eerste|graag|gewoon|gewone|echt|zeker|klaar|open|lang|lange|groot|grote|klein|kleine|hoog|laag|extra|bepaald|mogelijk|precies|juist|vaak|natuurlijk|eigen|ander|andere|belangrijk|belangrijke|algemeen)',
        '(naar|waar|net|vrij|beschikbaar|recht|los|gratis)',
        '(goede|goeie) (morgen|middag|avond|dag|nacht)',
        'goede(morgen|middag|avond|dag)',
        '(fijne|prettige) (dag|avond|middag|weekend)',
        'geen (probleem|punt|dank)',
        'niet (erg|slecht)',
        'graag gedaan',
        '(kan|kunt|kunnen|zou) [u|je|jullie] [mij|me|ons] helpen',
      ],
    ],
    [
      0.8,
      [
        '(uitstekend|uitstekende|fantastisch|fantastische|geweldig|geweldige|perfect|super|schitterend|prachtig|briljant|top|dolblij)',
        '(heel|erg|zeer|ontzettend|super) (blij|tevreden|vriendelijk|fijn|behulpzaam|aardig|goed geholpen)',
        '(hartelijk|heel erg|ontzettend) (dank|bedankt)',
        'hartstikke (fijn|bedankt|goed|mooi)',
        'wat een goede service',
      ],
    ],
    [
      0.5,
      [
        '(blij|tevreden|fijn|fijne|prima|mooi|opgelucht|behulpzaam|vriendelijk|aardig|netjes|snel geholpen|keurig)',
        '(dat is|dat klinkt|is) (goed|fijn|mooi|prima|geweldig|top|super)',
        '(goed|snel|netjes|prima) geholpen',
        'werkt (goed|weer|prima|perfect|uitstekend)',
        '(probleem|het) is opgelost',
        'goed nieuws',
        'dat helpt',
        'daar ben ik (blij|tevreden) mee',
      ],
    ],
    [0.2, ['(dank|bedankt|dankjewel|dankuwel|merci|leuk|handig)', 'dank (je|u) wel', 'oke (goed|prima)']],
    [
      -0.3,
      [
        '(probleem|problemen|fout|fouten|storing|vertraging|helaas|jammer|duur|dure|traag|kapot|kwijt|verkeerd|verkeerde|onduidelijk|ingewikkeld|wachten|wachttijd|bezorgd|ongerust|gedoe|defect|lastig|mis|mislukt)',
        '(werkt|doet|lukt|klopt|kan|komt|kwam|krijg|kreeg|heb|is|snap|begrijp|reageert|helpt) [ik|het|er|dat] [nog] [steeds] niet*',
        'nog (steeds|altijd) (niet|geen|niks|niets|kapot|bezig)',
        '(niemand|niets|niks|nergens)',
        '(te|zo) (lang|duur|laat|traag|ingewikkeld|moeilijk|langzaam)',
        'geen (antwoord|reactie|bericht|gehoor|hulp|uitleg|terugbetaling|geld|duidelijkheid)',
        'niet (blij|tevreden|goed|eerlijk|netjes|normaal|leuk|duidelijk|correct|ontvangen|aangekomen|geleverd|gekregen|acceptabel)',
        '(wacht|wachten) (al|nu|nog)',
      ],
    ],
    [
      -0.6,
      [
        '(teleurgesteld|teleurstellend|ontevreden|boos|boze|kwaad|geirriteerd|irritant|ergerlijk|erger|gefrustreerd|frustrerend|slecht|slechte|belachelijk|onacceptabel|onbeschoft|waardeloos|oneerlijk|klacht|klachten|klagen|stom|absurd|schandelijk|onprofessioneel|onzin|puinhoop|vervelend|vervelende)',
        '(zat|beu|spuugzat|moe van)',
        '(genoeg|klaar) (van|mee)',
        '(zonde van|tijdverspilling|verspilling van|verlies van) [mijn|de] [tijd|geld]',
        '(word|ben) er (gek|moe|ziek) van',
        '(elke|iedere) keer',
        '(slaat|raakt) nergens op',
        'in de steek gelaten',
        '(van het kastje|kastje naar)',
        'wat een (gedoe|puinhoop|onzin|grap|zooi)',
        'dit kan [echt|toch|zo] niet',
        '(het) [is] niet te geloven',
      ],
    ],
    [
      -0.9,
      [
        '(verschrikkelijk|verschrikkelijke|vreselijk|vreselijke|afschuwelijk|woedend|woest|schandalig|schandalige|schande|oplichters|oplichting|oplichterij|dieven|leugenaars|klote|kut|rot|haat|ramp|rampzalig|slechtste|walgelijk|bedrogen|bedrog)',
        '(totaal|compleet|echt|volkomen) (waardeloos|onacceptabel|belachelijk|schandalig)',
      ],
    ],
  ],
};
