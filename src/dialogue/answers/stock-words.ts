/** Words that are said of stock beside the cues themselves: a question of "when" or "how many" with others is about something else. */

const WORDS = new Set(
  [
    // Coming in
    'arrive arrives arriving arrival expect expected expecting restock restocked restocking replenish shipment shipments delivery delivered ' +
      'batch warehouse shelf shelves shipped dispatched due supplier stocked comes coming came gets getting takes lands landing reach reaches idea ideas guess estimate likely update news',
    'arrive arrivent arrivera arriveront arrivage arrivages rentre rentrent rentrera reassort reapprovisionne reapprovisionnement livraison ' +
      'recevez recevoir recevrez recu fournisseur entrepot rayon rayons attendez attend reception vient viennent viendra viendront venir arriver arrivee arrivees idee idees estimation prevoyez prevoir nouvelles sais savoir connaissez aurez auriez auront',
    'levering leveren geleverd aankomen aankomt aankomst aangevuld bijgevuld leverancier magazijn schap schappen ontvangen ontvangt komende verwachten binnenkomen binnenkomt idee enig enige schatting bekend vermoedelijk',
    // When
    'christmas easter spring summer autumn winter weekend tomorrow tonight january february march april june july august september october ' +
      'november december monday tuesday wednesday thursday friday saturday sunday birthday holidays',
    'noel paques printemps ete automne hiver demain janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
      'lundi mardi mercredi jeudi vendredi samedi dimanche anniversaire fetes vacances semaine mois',
    'kerst kerstmis pasen sinterklaas lente zomer herfst winter weekend morgen januari februari maart april mei juni juli augustus september ' +
      'oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag verjaardag feestdagen vakantie week maand',
    // Manners
    'lovely perfect brilliant wonderful super fine alright gosh dear damn shame pity roughly approximately exactly altogether total know knew said say definitely certainly surely',
    'parfait super genial dommage mince zut environ exactement total savez dites disiez dit',
    'perfect super prachtig jammer helaas ongeveer precies totaal weet weten zei zegt gezegd alweer fijn mooi liggen ligt staan kwam kwamen',
  ].flatMap(line => line.split(' ')),
);

/** Of these, verbs of which one thing spoken of is the object: "when will you receive it". They name nothing. */
const VERBS = new Set(
  (
    'arrive arrives arriving expect expected expecting restock restocked restocking replenish delivered shipped dispatched ' +
    'recevez recevoir recevrez recevra recu arrivera arriveront rentrera attendez prevoyez ' +
    'geleverd aankomen aankomt binnenkomen binnenkomt ontvangen ontvangt verwachten'
  ).split(' '),
);

/** True for a folded verb of coming in, which is no name wherever it stands. */
export function isStockVerb(word: string): boolean {
  return VERBS.has(word);
}

/** True for a folded word that may stand in a question about stock, in any of the languages. */
export function isOfStock(word: string): boolean {
  return WORDS.has(word);
}

const EXCLAMATIONS = new Set(
  (
    'ooh oooh wow phew oops ouch lovely perfect brilliant wonderful super fine alright gosh dear damn smashing splendid marvellous terrific fab fabulous awesome amazing ' +
    'excellent ideal cracking bummer rats drat darn blimey crikey goodness heavens cool neat nice sweet fantastic ' +
    'parfait genial dommage mince zut chouette formidable magnifique excellent nickel impeccable punaise flute bravo cool top aie bof ouf oups oula ' +
    'prachtig jammer helaas fijn mooi geweldig fantastisch uitstekend gaaf leuk balen verdorie jeetje tjonge keurig netjes tja goh poeh oei ai'
  ).split(' '),
);
/** What may stand before one at the beginning of a turn. */
const BEFORE_EXCLAMATION = new Set(
  'oh ah right okay ok and well that s is oh ben bon eh oke nou ja wat quel c est yes oui'.split(' '),
);

/** True if a folded word only says how the caller takes what was said: it stands at the beginning, and others come after it. */
export function isExclamation(words: readonly string[], at: number): boolean {
  const begins = words.slice(0, at).every(word => BEFORE_EXCLAMATION.has(word));
  return begins && at < words.length - 1 && EXCLAMATIONS.has(words[at] ?? '');
}
