/**
 * How callers come to what they want: "he's mad about", "il rêve du", "mijn zus raadt me de … aan", "so I was thinking". What
 * stands before is of who wants it, and tells nothing of the thing.
 */

/** Verbs of wishing and advising, and where one has looked, that name no thing. */
const WISHES = new Set(
  (
    'thinking recommends recommended suggests suggested insists insisted fancies longing ' +
    'insiste insistent conseille conseillent conseillait recommande recommandent suggere suggerent reclame reclament exige raffole ' +
    'droomt droomde adviseert adviseerde raadt raadde zeurt zeurde zweert verlangt smeekt'
  ).split(' '),
);

/** Verbs behind which stands what is wanted, and before which who wants it. */
const WANTING = new Set(
  (
    'needs needed wants wanted recommends recommended suggests suggested fancies thinking ' +
    'veut veulent voudrait voudraient cherche conseille recommande suggere reclame exige ' +
    'wil willen wilde wou zoekt zocht adviseert'
  ).split(' '),
);

/** The same in several words, which alone may tell what a thing is like: "short of", but "short sleeves". */
const PHRASES: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(?:run|running|ran|getting|bit|little|very|m|re|am|are) (?:short|low) (?:of|on)|(?:mad|crazy|nuts|wild|keen|potty) (?:about|on|for)|(?:been|looked|looking|tried|searched) everywhere|dreams? (?:of|about)|dreaming (?:of|about)|run out of|in need of|not? an? (?:single )?(?:drop|crumb|scrap|grain)|down to (?:the|my|our) last (?:drop|crumb|scrap))\b/g,
  fr: /\b(?:reve(?:nt)? d(?:e|u|es|une)?|a court d(?:e|u|es)?|(?:fou|folle|fous|dingue|fan) d(?:e|u|es)?|accros? (?:a|au|aux)|tient (?:a|au|aux)|insiste(?:nt)? (?:pour|sur)|(?:cherche|cherchais|regarde|demande) partout|(?:plus|pas) une? (?:seule? )?(?:goutte|miette|grain|brin))\b/g,
  nl: /\b(?:(?:gek|dol|verzot|gebrand) (?:op|van)|(?:droomt|droomde) van|(?:zit|zitten) zonder|geen (?:druppel|druppeltje|kruimel|kruimeltje|korrel|snipper)|tekort aan|(?:al|heb|zoek|zocht|gezocht|gekeken|geprobeerd) overal|overal (?:gezocht|gekeken|geprobeerd))\b/g,
};

/** What a thing looks like, behind which that is said: "in the shape of a star". */
const SHAPES = new Set(['the shape of', 'en forme de', 'en forme d', 'de vorm van']);

/** True for a folded verb of wishing or advising, which names nothing. */
export function isWish(word: string): boolean {
  return WISHES.has(word);
}

/** Behind these stands what else a thing is for. */
const BESIDE = new Set('for pour voor on onto over in with sur dans avec op met bij aan'.split(' '));

/** True if what stands behind a wish up to a name is that name with its article, and no thing that is for it. */
export function isWishOf(words: readonly string[], wish: number, name: number): boolean {
  return words.slice(wish + 1, name).every(word => !BESIDE.has(word));
}

/** Places of folded words of wishing in several words: "short of", "looked everywhere". */
export function placesOfPhrases(words: readonly string[], language: string): ReadonlySet<number> {
  const text = words.join(' ');
  const placeAt = (offset: number): number => text.slice(0, offset).split(' ').length - 1;
  const phrases = [...text.matchAll(PHRASES[language] ?? /$^/g)];
  return new Set(
    phrases.flatMap(({ 0: phrase, index }) => phrase.split(' ').map((_, i) => placeAt(index) + i)),
  );
}

/** The same and verbs of wanting: before them stands who wants it. */
export function placesOfWishes(words: readonly string[], language: string): ReadonlySet<number> {
  const verbs = words.flatMap((word, at) => (WANTING.has(word) ? [at] : []));
  return new Set([...placesOfPhrases(words, language), ...verbs]);
}

/** True if folded words have at a place the noun of "in the shape of". */
export function isShapeAt(words: readonly string[], at: number): boolean {
  return SHAPES.has(words.slice(at - 1, at + 2).join(' '));
}
