/** What a shop does beside selling: "do you do repairs?", "vous aiguisez les couteaux ?". A delivery that is due is of stock. */

/** Behind "delivery" it is one that is due. */
const DUE =
  '(?!s? (?:dates?|days?|due|coming|soon|expected|today|tomorrow|on|this|next|in|date|prevue?s?|bientot|demain|cette|la semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|gepland|binnenkort|morgen|vandaag|deze|volgende|verwacht))';

const any = (...patterns: readonly string[]): RegExp => new RegExp(`\\b(?:${patterns.join('|')})\\b`);

/** Services by their nouns ("do you do repairs") and by their verbs ("can you repair"). */
const SERVICES: Readonly<Record<string, RegExp>> = {
  en: any(
    `(?:do|can|could|would|will|have) you (?:(?:also|still|even|ever|do|offer|have|provide|got|any|a|an|the|free|home|gift|same day|next day) )*(?:delivery|deliveries|shipping|postage|repairs?|servicing|installation|fitting|assembly|parking|toilets?|finance|financing|credit|vouchers?|wrapping|refunds?|exchanges|returns|discounts?|loyalty|price match|take cards?|gift cards?|click and collect)\\b${DUE}`,
    '(?:can|could|may) (?:i|we) (?:exchange|swap|return|bring back|take back|send back) ',
    '(?:would|could|can) you (?:fit|repair|fix|install|engrave|sharpen|wrap|service)',
  ),
  fr: any(
    `(?:(?:vous|tu) (?:faites|proposez|avez|offrez|assurez|effectuez|acceptez|prenez)|(?:faites|proposez|avez|offrez|assurez|acceptez|prenez) vous|il y a) (?:(?:aussi|encore|egalement|la|le|les|l|un|une|des|de|du|d) )*(?:livraisons?|reparations?|installation|pose|montage|location|parking|toilettes|credit|facilites|paiement|paquets? cadeaux?|cartes? cadeaux?|cartes? (?:bleue|bancaire)|carte|cheques?|bons? d achat|retouches?|essayages?|devis|entretien|garantie|melanges?|vaccins?|vaccination|expedition|envois?|emballage|reprises?|remboursements?|echanges?|retours?|remises?|reductions?|fidelite|drive|click and collect)\\b${DUE}`,
    '(?:vous|me|nous|m|vous me|vous nous) (?:les? |la |l |en |y )*(?:livrez|repar(?:ez|er)|installez|acceptez|reprenez|echangez|remboursez|emballez|expediez|envoyez|louez|nettoyez|aiguisez|affutez|gravez|montez|posez|retaillez|recordez|cordez|ressemelez|retendez|revisez|reglez|accordez)',
    '(?:livrez|reparez|installez|acceptez|reprenez|echangez|remboursez|emballez|expediez|envoyez|louez|nettoyez|aiguisez|affutez|gravez|montez|posez|recordez|ressemelez|accordez) vous',
    'vous changez (?:les?|la|l)',
    '(?:je peux|on peut|puis je|peut on|pourrais je|pourrai je) (?:(?:vous|le|la|l|les) )*(?:echanger|rendre|retourner|ramener)\\b',
  ),
  nl: any(
    `(?:(?:doen|hebben|bieden|geven|verzorgen|accepteren) (?:jullie|we)|(?:doet|heeft|hebt|biedt|geeft|verzorgt|accepteert) u|(?:doe|heb|bied) je|is er|zijn er) (?:(?:ook|nog|wel|hier|een|de|het|aan|gratis|voor) )*(?:levering|leveringen|bezorging|thuisbezorging|verzending|reparaties?|installatie|montage|plaatsing|verhuur|parkeren|parkeerplaats(?:en)?|parking|toilet|krediet|cadeaubon(?:nen)?|cadeaukaart(?:en)?|inpakservice|inpakken|ruilen|retouren|korting(?:en)?|klantenkaart|spaarkaart|advies)\\b${DUE}`,
    '(?:bezorgt|bezorgen|levert|leveren|repareert|repareren|monteert|monteren|installeert|slijpt|slijpen|graveert|graveren|verhuurt|verhuren|accepteert|accepteren) (?:u|jullie|je) (?:ook |dan )*(?:aan huis|thuis|op|bij|in|naar|fietsen|kapotte)',
    '(?:kan|kunnen|mag|mogen) (?:ik|we|wij) (?:[a-z]+ ){0,4}(?:ruilen|omruilen|retourneren|terugbrengen|terugsturen)\\b',
    '(?:slijpen|slijpt|repareren|repareert|bespannen|herstellen|herstelt|stemmen|monteren|verzolen) (?:jullie|u|je)',
    '(?:kunnen|kan|kunt|doen) (?:jullie|u|je) (?:[a-z]+ )*(?:slijpen|repareren|bespannen|herstellen|stemmen|monteren|verzolen)',
  ),
};

/** True if folded words ask for a service of the shop, and not for a thing. */
export function isServiceAsked(words: string, language: string): boolean {
  return SERVICES[language]?.test(words) === true;
}
