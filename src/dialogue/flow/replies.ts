/** Short replies: yes, no, a person please. The same cues that the answer line knows. */
import { cuesOf } from '../answers/cues.js';
import { plain } from '../answers/plain-text.js';

/** Ways to agree that begin with other words than yes. */
const AGREED: Readonly<Record<string, RegExp>> = {
  en: /^(that s|that is|it is|yes it)( (right|correct|it|true))?$|^i (do|am)$/,
  fr: /^(c est|cela est)( (juste|ca|exact|correct|bien ca))$/,
  nl: /^(dat|het) (is|klopt)( (juist|goed|zo|correct))?$/,
};

/** True if the caller asks for a person. */
export function asksForOperator(text: string, language: string): boolean {
  return cuesOf(language).acts.operator.test(folded(text, language));
}

/** Yes or no, if the reply is either. */
export function yesOrNo(text: string, language: string): 'yes' | 'no' | undefined {
  const said = folded(text, language);
  const { yes, no } = cuesOf(language).acts;
  if (no.test(said)) return 'no';
  return yes.test(said) || (AGREED[language]?.test(said) ?? false) ? 'yes' : undefined;
}

/** Place of what was chosen from two that were read out: 0 or 1. */
export function ordinalIn(text: string, language: string): number | undefined {
  const said = folded(text, language);
  const place = cuesOf(language).ordinals.findIndex(pattern => pattern.test(said));
  if (place < 0) return undefined;
  return place === 0 ? 0 : 1;
}

function folded(text: string, language: string): string {
  return plain(text, cuesOf(language).fillers);
}
