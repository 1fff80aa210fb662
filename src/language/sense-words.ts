/** Words of each sense, separated by spaces; written as they are said. */
export type SenseWords = Readonly<Record<string, string>>;
