/** What a native library said before it gave up, for the error that tells of it. */

/** The end of what the library logged, without the places in its source that stand before each line. */
export function lastLines(said: string): string {
  const lines = said.split('\n').map(line => line.replace(/^\/\S+:\d+\s*/, '').trim());
  return lines.filter(Boolean).slice(-2).join(' ') || 'nothing';
}
