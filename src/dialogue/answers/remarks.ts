/** What callers say beside what they choose: "les gélules, c'est plus facile à avaler", "il fait vingt-sept kilos, le bonhomme". */
import { choiceMade } from './choice.js';
import type { Meaning } from './meaning.js';
import type { Memory } from './policy.js';
import { useAsked } from './uses.js';
import type { Variants } from './variants.js';

/** How a question begins, or what it has in it. */
const QUESTION =
  /^(?:(?:and|but|so|et|mais|en|maar) )?(?:is|are|does|do|did|can|could|will|would|has|have|est|sont|peut|kan|kunnen|mag|helpt|werkt|zijn|heeft|past|gaat)\b|\b(?:what|which|how|why|who|est ce|combien|quel|quelle|quels|quelles|comment|pourquoi|lequel|laquelle|lesquels|t il|t elle|t ils|t elles|hoe|hoeveel|wat|welke|waarom|wie)\b|\b(?:is|are|does|do|can|will|would) (?:it|they|that|this|these|those)\b|\b(?:is|zijn|kan|kunnen|mag|helpt|werkt|past) (?:dat|die|het|ze|hij)\b/;

/** True if a turn chooses one of those read out, and what else it says asks nothing. */
export function isRemarkBesideChoice(meaning: Meaning, memory: Memory, variants: Variants): boolean {
  const said = meaning.named.words.join(' ');
  if (memory.pending.length === 0 || meaning.asked || QUESTION.test(said)) return false;
  if (meaning.acts.has('medical') || useAsked(said, memory.language) !== undefined) return false;
  return choiceMade(meaning, memory, variants)?.skus.length === 1;
}
