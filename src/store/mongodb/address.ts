/** Where a database is: what a connection string names besides its servers. */

const DEFAULT_DATABASE = 'parley';
// Not as a URL is read: a replica set has several hosts, with a port each.
const PARTS = /^mongodb(?:\+srv)?:\/\/[^/?]*(?:\/([^?]*))?/;

/** The database that a connection string names, `parley` if it names none. */
export function databaseOf(url: string): string {
  const named = PARTS.exec(url)?.[1] ?? '';
  return named === '' ? DEFAULT_DATABASE : decodeURIComponent(named);
}
