/** Where French sentences begin. */
import type { SentencePhrases } from '../sentence-phrases.js';

const ASKS = [
  'est ce (que|qu)',
  'qu est ce',
  '(pouvez|pourriez|avez|voulez|souhaitez|êtes|savez|connaissez|désirez) vous',
  '(puis|dois) je',
  '(peux|veux|as|es) tu',
  '(quel|quelle|quels|quelles) (est|sont|était|jour|heure|date|numéro|adresse)',
  '(combien|pourquoi|comment|où|quand) (est|ça|je|vous|puis|dois|faut|coûte|de|avez|pouvez|allez)',
  'c est (à quel|pour quel|pour quand|à quelle|pour quelle|quoi|combien|bien)',
  'à quel (nom|numéro)',
  '(autre chose|y a t il|il y a combien)',
];

export const fr: SentencePhrases = {
  starts: [
    ...ASKS,
    '(merci|bonjour|bonsoir|au revoir|bonne journée|bonne soirée|bienvenue|désolé|désolée|pardon|excusez moi)',
    '(d accord|très bien|entendu|parfait|oui|non|ah|oh|eh bien|bien sûr|pas de problème|je vous en prie|avec plaisir)',
    '(un instant|un moment|ne quittez pas|patientez|attendez)',
    'je vous (remercie|écoute|en prie|souhaite|confirme|envoie|rappelle|explique|propose|mets|passe)',
    '(mon|ma|votre) (nom|numéro|date|adresse|contrat|facture|carte|commande|compte|référence) (est|c|a|sera|va)',
    'il y a',
    'malheureusement',
    'je m appelle',
  ],
  mayStart: [
    '(j ai|j avais|j aimerais|j appelle|j attends|j habite|j étais|j en ai|j y|j aurais|j essaie|j ai)',
    'je (suis|vais|vous|voudrais|veux|peux|vois|viens|n|ne|me|m|l|le|la|les|fais|dois|regarde|vérifie|note|crois|pense|pourrais|comprends|paie|paye|reçois|sais)',
    '(on|nous|ils|elles|il|elle) (a|avons|ont|est|sont|va|allons|vont|peut|pouvons|ne|n|m|vous|faut|sera|seront|était|doit|fait|y|devrait|arrive)',
    'vous (la|le|les|l|en|y|avez|êtes|allez|pouvez|recevrez|serez|aurez|devez|ne|n|me|m|payez|recevez|devriez|voyez|savez)',
    '(c est|c était|ça|cela|ce sera|ce n est) (_)',
    '(le|la|les|votre|vos|mon|ma) _ (est|sont|sera|seront|a|ont|va|arrive|coûte)',
  ],
  leadsOn:
    'que qu qui si quand parce car et mais ou où comme avant après pendant jusqu dont lequel laquelle comment pourquoi combien ce quoi pour de d à lorsque puisque afin alors donc sûr pense crois sais dit vois espère est vous me te lui se ne n y en',
  never:
    'un une le la les l mon ma mes votre vos notre nos leur leurs son sa ses de des du d à au aux en dans sur sous par pour avec sans chez entre et ou mais si que qu qui est suis sommes êtes sont était ai a avez avons ont avais serai sera vais va allons vont je j on nous vous vs il ils elle elles ne n me m te se s y c ce cet cette ces très trop plus monsieur madame mademoiselle docteur ça cela quel quelle pouvez peux peut voudrais veux dois doit tous toutes chaque quelques quand comme lorsque avais aurais',
  before: [
    '(d accord|très bien|entendu|parfait|oui|non|ah|oh|eh bien|bien sûr|bonjour|bonsoir|alors|bon|bien|merci|désolé|désolée|malheureusement|ah oui|ah bon|ah non|ok|pardon|voilà|exactement)',
    '(merci beaucoup|merci bien)',
    '(bonjour|bonsoir|merci|oui|non) (madame|monsieur)',
  ],
  binds: 'de d pour infiniment bien madame monsieur à',
  conditions: 'si quand lorsque dès s pour en',
  after: 'merci madame monsieur hein',
  asks: ASKS,
  interrogatives: 'quel quelle quels quelles combien comment pourquoi',
  titles: 'monsieur madame mademoiselle docteur',
  capitalDays: false,
  spaceBeforeMark: '\u00a0',
};
