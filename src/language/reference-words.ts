/** By which words a number is known to be a reference, or something else. Patterns are those of `patterns.ts`. */

/** The words of a language around numbers. */
export interface ReferenceWords {
  /** A reference follows, or is asked for. */
  readonly reference: readonly string[];
  /** The number that follows is none: the end of a card, a pin, a telephone, a house. */
  readonly other: readonly string[];
}

/** By primary language subtag. */
export const REFERENCE_WORDS: Readonly<Record<string, ReferenceWords>> = {
  en: {
    reference: [
      '(reference|ref|order|booking|case|ticket|claim|tracking|policy|incident|complaint|confirmation|parcel|customer|account|contract|invoice|job|request|card) (number|no|ref|reference|code|id)',
      '(reference|ref|booking|ticket|case|tracking|incident)',
      '(logged|registered|filed|raised|open|opened|recorded|saved) (as|under|with)',
      '(number|code) on (the|your) (card|parcel|letter|label)',
      'under',
    ],
    other: [
      '(card|account|number|one|visa|mastercard) (ending|ends) [in|with]',
      '(ending|ends) [in|with]',
      'last (two|three|four|too|for|4|3|2) [digits|numbers]',
      '(pin|postcode|post code|sort code|date of birth|birthday|phone|mobile|telephone|landline|extension|meter|reading|flat|house number|serial|model|mobile number|phone number|ring|call)',
    ],
  },
  fr: {
    reference: [
      '(numéro|numero|code) (de|du|d) (dossier|commande|suivi|référence|ticket|client|contrat|sinistre|réservation|colis|facture|police|demande|incident|réclamation)',
      '(référence|références|dossier|ticket|suivi|réf)',
      'sous le (numéro|code)',
      'sous [la|le] (référence|numéro)',
    ],
    other: [
      '(carte|compte) [qui] (finit|se termine|terminant) [par|en]',
      '(finissant|terminant|termine|finit) par',
      '(deux|trois|quatre) derniers [chiffres]',
      '(code postal|code secret|téléphone|portable|mobile|fixe|compteur|index|relevé|plaque|immatriculation|appartement|né|née|naissance|joindre|rappeler|iban)',
    ],
  },
  nl: {
    reference: [
      '(nummer|code) van (het|de|uw) (pakje|pakket|bestelling|zaak|melding|dossier|polis)',
      '(referentie|referentienummer|ordernummer|bestelnummer|boekingsnummer|zaaknummer|dossiernummer|meldingsnummer|klantnummer|polisnummer|ticketnummer|trackingcode|kenmerk|schadenummer|ticket|dossier|boekingscode)',
      '(bestel|boekings|order|zaak|klant|polis|dossier|ticket|schade|meldings) nummer',
      '(gemeld|geregistreerd|bekend|vastgelegd|genoteerd|geopend) (onder|met|als)',
      '(onder|met) [het] nummer',
      'onder',
      'code van',
    ],
    other: [
      '(eindigend|eindigt|eindigen) op',
      'laatste (twee|drie|vier) [cijfers]',
      '(pincode|postcode|huisnummer|geboortedatum|telefoonnummer|telefoon|mobiel|mobiele|meterstand|rekeningnummer|kenteken|bereiken|iban)',
    ],
  },
};
