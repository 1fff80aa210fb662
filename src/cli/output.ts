/** What commands print: results on standard output, progress and remarks on standard error. */

// All but tab and line ends; those that turn the direction of writing around are left to the languages that need them.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Prints a value as indented JSON and a newline. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a value as one line of JSON (JSONL). Resolves when the reader can take more. */
export async function printJsonLine(value: unknown): Promise<void> {
  await write(`${JSON.stringify(value)}\n`);
}

/** Prints a long text that comes in small pieces, no faster than it is read. */
export async function printPieces(pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < 65_536) continue;
    await write(text);
    text = '';
  }
  await write(text);
}

async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>(resolve => process.stdout.once('drain', () => resolve()));
}

/**
 * Prints text, ending it with one newline. Control characters are left out: names and numbers come from outside, and
 * would move the cursor or change the title of whoever looks at them.
 */
export function printText(text: string): void {
  const plain = text.replaceAll(CONTROL, '');
  process.stdout.write(plain.endsWith('\n') ? plain : `${plain}\n`);
}

/** Says something about the work on standard error. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}
