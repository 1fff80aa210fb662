/** What is said in the calls of the archive: set phrases by language, and words by how often they are said. */
import { Random, Zipf } from './random.js';

/** One language of the archive. */
export interface Speech {
  readonly language: string;
  readonly greeting: readonly string[];
  readonly notice: string;
  /** Reasons for calling and how callers state them. */
  readonly reasons: Readonly<Record<string, readonly string[]>>;
  readonly complaints: readonly string[];
  readonly leaving: readonly string[];
  readonly agent: readonly string[];
  readonly words: Zipf;
}

interface Phrases extends Omit<Speech, 'words'> {
  /** The most frequent words, the most frequent first. */
  readonly frequent: string;
  readonly syllables: readonly string[];
}

const PHRASES: readonly Phrases[] = [
  {
    language: 'en',
    greeting: ['good morning how can i help you', 'welcome what can i do for you'],
    notice: 'this call is recorded for training purposes',
    reasons: {
      invoice: ['i have a question about my march invoice', 'the amount on my bill is not right'],
      delivery: ['my parcel has not come', 'where is the order i placed last week'],
      contract: ['i want to change my contract', 'when does my contract end'],
      fault: ['the internet does not work since yesterday', 'there is no picture on my television'],
      appointment: ['i want to move my appointment', 'nobody came to the appointment'],
    },
    complaints: ['i have already called twice about this', 'this is the third time i explain it'],
    leaving: ['then i want to cancel my subscription', 'i will go to another company'],
    agent: ['let me have a look at that', 'one moment please', 'thank you for waiting', 'i understand'],
    frequent:
      'the i you to a and it that is my in of for on have not this was but be with me do so what they at can if we your no yes are well just then there when about as know up one get all would out like',
    syllables: ['ba', 'ter', 'lon', 'sim', 'ing', 'pro', 'cal', 'der', 'ment', 'ex', 'tri', 'o'],
  },
  {
    language: 'fr',
    greeting: ['bonjour que puis-je faire pour vous', 'bienvenue comment puis-je vous aider'],
    notice: 'cet appel est enregistre',
    reasons: {
      invoice: ['j ai une question sur ma facture de mars', 'le montant de ma facture est faux'],
      delivery: ['mon colis n est pas arrive', 'ou est ma commande de la semaine derniere'],
      contract: ['je veux changer de contrat', 'quand se termine mon contrat'],
      fault: ['internet ne marche plus depuis hier', 'je n ai plus d image'],
      appointment: ['je veux deplacer mon rendez-vous', 'personne n est venu au rendez-vous'],
    },
    complaints: ['j ai deja appele deux fois', 'c est la troisieme fois que je l explique'],
    leaving: ['alors je veux resilier mon abonnement', 'je vais aller chez un autre'],
    agent: [
      'je regarde cela pour vous',
      'un instant s il vous plait',
      'merci d avoir attendu',
      'je comprends',
    ],
    frequent:
      'de je la le que et est vous pas a les un c en des il ne on une pour qui ce ca mais dans du avec j ai me plus oui non bien mon sur au si tout y donc alors deja fait ete',
    syllables: ['ra', 'tion', 'ble', 'mi', 'con', 'ver', 'sa', 'lou', 'pre', 'eur', 'an', 'te'],
  },
  {
    language: 'nl',
    greeting: ['goedemorgen waarmee kan ik u helpen', 'welkom wat kan ik voor u doen'],
    notice: 'dit gesprek wordt opgenomen',
    reasons: {
      invoice: ['ik heb een vraag over mijn factuur van maart', 'het bedrag op mijn factuur klopt niet'],
      delivery: ['mijn pakje is niet aangekomen', 'waar is mijn bestelling van vorige week'],
      contract: ['ik wil mijn contract veranderen', 'wanneer loopt mijn contract af'],
      fault: ['het internet werkt niet sinds gisteren', 'ik heb geen beeld meer'],
      appointment: ['ik wil mijn afspraak verzetten', 'er is niemand gekomen voor de afspraak'],
    },
    complaints: ['ik heb al twee keer gebeld', 'dit is de derde keer dat ik het uitleg'],
    leaving: ['dan wil ik mijn abonnement opzeggen', 'ik ga naar een ander'],
    agent: [
      'ik kijk het even voor u na',
      'een ogenblik alstublieft',
      'bedankt voor het wachten',
      'ik begrijp het',
    ],
    frequent:
      'de ik het een en van dat is niet ja je die maar in te op dan er u we wat met voor zo hij heb om nog ook was als mijn ze bij al naar nee dus wel kan kunnen geen goed even moet',
    syllables: ['ver', 'ge', 'lijk', 'be', 'ren', 'ster', 'kan', 'toe', 'ding', 'o', 'zet', 'ij'],
  },
];

const RARE_WORDS = 20_000;

/** The languages, each with 20,000 rarer words made of its syllables. */
export function speeches(seed: number): readonly Speech[] {
  return PHRASES.map(({ frequent, syllables, ...phrases }, i) => {
    const random = new Random(seed + i);
    const words = new Set(frequent.split(' '));
    while (words.size < RARE_WORDS)
      words.add(Array.from({ length: random.int(2, 5) }, () => random.pick(syllables)).join(''));
    return { ...phrases, words: new Zipf([...words]) };
  });
}
