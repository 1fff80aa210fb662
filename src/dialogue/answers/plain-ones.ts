/** The ordinary one of several: "the regular", "la normale", "niet groen, gewone bedoel ik". */

/** "The regular one", "le quinze tout court". */
const PLAIN =
  /\b(?:tout court|(?:plain|regular|normal|standard|ordinary|basic|usual) (?:ones?|versions?|kind|sort|model|sizes?|sized|editions?|bottles?|packs?|packets?|box(?:es)?|tins?|tubes?|bags?|jars?)|(?:the|a|in) (?:plain|regular|normal|standard|ordinary|basic)|(?:le|la|les|l|en) (?:(?:bouteille|flacon|boite|paquet|format|taille|version|tube|sac|modele|edition)s? )?(?:normale?|simple|classique|ordinaire|standard)s?|(?:de|een|die|het|in) (?:gewone?|normale?|standaard))\b/;

/** The same at the end of a turn: "not green, normal I mean". */
const PLAIN_LAST =
  /(?<!\b(?:to|a|au|naar|as|than|que|dan) )\b(?:normal|regular|ordinary|plain|normale?s?|classiques?|ordinaires?|gewone?)(?: (?:ones?|i mean|i meant|je veux dire|bedoel ik|sorry|please|graag|then|dan|svp|s il vous plait))*$/;

/** "Driehonderd gewone", "two normal ones". */
const PLAIN_COUNTED =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|[a-z]*teen|[a-z]*ty|hundred|dozen|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|vingt|trente|quarante|cinquante|soixante|cents?|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|[a-z]*tien|[a-z]*tig|[a-z]*honderd) (?:normal|regular|ordinary|plain|normale?s|ordinaires?|classiques?|gewone)\b/;

/** True if the plain one of several is asked for. */
export function asksPlain({ words }: { readonly words: readonly string[] }): boolean {
  const said = words.join(' ');
  return PLAIN.test(said) || PLAIN_LAST.test(said) || PLAIN_COUNTED.test(said);
}
