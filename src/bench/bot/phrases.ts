/**
 * What made-up callers say. Written apart from the bot's own cues: these are ways to ask, not patterns to recognise.
 * `{}` stands for the product.
 */
export interface Phrases {
  readonly availability: readonly string[];
  readonly order: readonly string[];
  readonly howMany: readonly string[];
  readonly when: readonly string[];
  readonly andProduct: readonly string[];
  readonly two: readonly string[];
  readonly laterWhen: readonly string[];
  readonly laterHowMany: readonly string[];
  readonly laterOrder: readonly string[];
  readonly price: readonly string[];
  readonly hours: readonly string[];
  readonly medical: readonly string[];
  readonly repeat: readonly string[];
  readonly operator: readonly string[];
  readonly bye: readonly string[];
  readonly amount: readonly string[];
  readonly notThat: readonly string[];
  readonly fillers: readonly string[];
}

const en: Phrases = {
  availability: [
    'is {} available right now',
    'good morning have you got {}',
    'do you still sell {}',
    'i was told you might have {}',
    'can you check whether {} is in stock',
    'any {} left',
    'hi yes i am after {}',
    '{} please',
    'my neighbour needs {} do you have it',
  ],
  order: ['could i order {}', 'i would like to buy {} today', 'is it possible to get {}'],
  howMany: ['how many {} do you have', 'what quantity of {} is there', 'tell me how many {} are left'],
  when: ['when will {} be back', 'when do you expect {}', 'how long until {} is here'],
  andProduct: [
    'and {}',
    'what about {}',
    'ok and do you have {}',
    'how about {} then',
    'right and is {} available too',
  ],
  two: ['do you have {} and {}', 'are {} and {} in stock', 'i need {} and also {}'],
  laterWhen: ['and when would that be', 'when', 'do you know when it comes in', 'from what date'],
  laterHowMany: ['how many are there', 'how many', 'and how many of those have you got'],
  laterOrder: ['can i order it', 'could i buy it now', 'so can i get it'],
  price: ['how much does {} cost', 'what is the price of {}', 'is {} expensive'],
  hours: ['what are your opening hours', 'are you open on saturday', 'what time do you close'],
  medical: ['can i take {} with alcohol', 'does {} have side effects', 'is {} safe for my baby'],
  repeat: ['sorry could you repeat that', 'say that again please', 'i did not catch that'],
  operator: ['i want to talk to a real person', 'can you put me through to somebody', 'operator please'],
  bye: ['thank you very much goodbye', 'ok thanks', 'great that is all thank you bye'],
  amount: ['can i get {n}', 'i would need {n} of them', 'do you have {n} of those'],
  notThat: ['no {} not {}', 'no sorry i meant {}'],
  fillers: ['uh', 'um', 'er', 'well'],
};

const fr: Phrases = {
  availability: [
    'est-ce que {} est disponible',
    'bonjour vous auriez {}',
    'vous vendez encore {}',
    'je voulais savoir si vous avez {}',
    'il vous reste {}',
    '{} s il vous plaît',
    'je cherche {}',
    'y a-t-il {} en stock',
    'ma mère a besoin de {} vous en avez',
  ],
  order: ['je peux commander {}', 'je voudrais acheter {} aujourd hui', 'est-ce possible d avoir {}'],
  howMany: ['combien de {} avez-vous', 'il y a combien de {} en stock', 'il vous reste combien de {}'],
  when: ['quand est-ce que {} sera disponible', 'vous attendez {} pour quand', 'à quelle date revient {}'],
  andProduct: ['et {}', 'et pour {}', 'd accord et vous avez {}', 'et {} alors', 'sinon est-ce qu il y a {}'],
  two: ['vous avez {} et {}', 'est-ce que {} et {} sont en stock', 'il me faut {} et aussi {}'],
  laterWhen: ['et ce sera quand', 'quand', 'vous savez quand il arrive', 'à partir de quelle date'],
  laterHowMany: ['il y en a combien', 'combien', 'et vous en avez combien'],
  laterOrder: ['je peux le commander', 'est-ce que je peux l acheter maintenant', 'donc je peux en avoir'],
  price: ['combien coûte {}', 'quel est le prix de {}', 'c est cher {}'],
  hours: ['quels sont vos horaires', 'vous êtes ouverts le samedi', 'à quelle heure vous fermez'],
  medical: [
    'je peux prendre {} avec de l alcool',
    'est-ce que {} a des effets secondaires',
    'est-ce que {} est dangereux pour mon bébé',
  ],
  repeat: ['pardon vous pouvez répéter', 'redites-moi ça s il vous plaît', 'je n ai pas bien compris'],
  operator: [
    'je veux parler à une vraie personne',
    'vous pouvez me passer quelqu un',
    'un conseiller s il vous plaît',
  ],
  bye: ['merci beaucoup au revoir', 'd accord merci', 'parfait c est tout merci bonne journée'],
  amount: ['je peux en avoir {n}', 'il m en faudrait {n}', 'vous en avez {n}'],
  notThat: ['non {} pas {}', 'non pardon je voulais dire {}'],
  fillers: ['euh', 'ben', 'alors', 'heu'],
};

const nl: Phrases = {
  availability: [
    'is {} leverbaar',
    'goedemorgen heeft u {}',
    'verkopen jullie nog {}',
    'ik wilde weten of {} op voorraad is',
    'zijn er nog {} over',
    '{} alstublieft',
    'ik ben op zoek naar {}',
    'hebben jullie {} liggen',
    'mijn buurman heeft {} nodig is dat er',
  ],
  order: ['kan ik {} bestellen', 'ik zou vandaag {} willen kopen', 'is het mogelijk om {} te krijgen'],
  howMany: ['hoeveel {} heeft u', 'wat is het aantal {} op voorraad', 'hoeveel {} zijn er nog'],
  when: ['wanneer komt {} weer binnen', 'wanneer verwacht u {}', 'hoe lang duurt het voor {} er is'],
  andProduct: ['en {}', 'en hoe zit het met {}', 'oké en heeft u {}', 'en {} dan', 'en is {} er ook'],
  two: ['heeft u {} en {}', 'zijn {} en {} op voorraad', 'ik zoek {} en ook {}'],
  laterWhen: ['en wanneer is dat', 'wanneer', 'weet u wanneer het binnenkomt', 'vanaf welke datum'],
  laterHowMany: ['hoeveel zijn er', 'hoeveel', 'en hoeveel heeft u er'],
  laterOrder: ['kan ik het bestellen', 'kan ik het nu kopen', 'dus ik kan het krijgen'],
  price: ['wat kost {}', 'wat is de prijs van {}', 'is {} duur'],
  hours: ['wat zijn uw openingstijden', 'bent u zaterdag open', 'hoe laat gaat u dicht'],
  medical: ['mag ik {} gebruiken met alcohol', 'heeft {} bijwerkingen', 'is {} veilig voor mijn baby'],
  repeat: ['sorry kunt u dat herhalen', 'nog een keer graag', 'dat heb ik niet verstaan'],
  operator: ['ik wil een echt mens spreken', 'kunt u mij doorverbinden met iemand', 'een medewerker graag'],
  bye: ['hartelijk dank tot ziens', 'oké bedankt', 'prima dat was alles dank u wel'],
  amount: ['kan ik er {n} krijgen', 'ik heb er {n} nodig', 'heeft u er {n}'],
  notThat: ['nee {} niet {}', 'nee sorry ik bedoelde {}'],
  fillers: ['eh', 'uh', 'nou', 'euh'],
};

export const PHRASES: Readonly<Record<string, Phrases>> = { en, fr, nl };
