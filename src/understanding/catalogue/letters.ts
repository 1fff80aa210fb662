/** How single letters are said, spelled as a word of the language, for abbreviations such as `LP`. */

const LETTERS: Readonly<Record<string, string>> = {
  en: 'ay bee see dee ee eff jee aitch eye jay kay ell em en oh pee cue ar ess tee you vee doubleyou ex why zed',
  fr: 'a be ce de e effe je ache i ji ka elle emme enne o pe qu erre esse te u ve doubleve ixe igrec zede',
  nl: 'aa bee see dee ee ef gee haa ie jee kaa el em en oo pee kuu er es tee uu vee wee iks ij zet',
};

const TABLES = new Map(Object.entries(LETTERS).map(([language, names]) => [language, names.split(' ')]));

/** The letter's name in the language's spelling; other languages spell as English does. */
export function spelledOut(letter: string, language: string): string {
  const names = TABLES.get(language) ?? TABLES.get('en');
  return names?.[letter.charCodeAt(0) - 97] ?? letter;
}
