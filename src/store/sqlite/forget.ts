/**
 * Takes what was deleted out of the write-ahead file, which has the pages as they were before until it is emptied. It cannot
 * be while anybody reads what is in it: a copy is being made, or a long question answered. So a deletion is noted, and
 * whoever deletes tries at once; where somebody is in the way, it goes on trying, and so does the service, which others may
 * delete beside.
 */
import type { Connection } from './connection.js';
import type { DatabaseThread } from './thread.js';

/** How often it is tried again, and looked whether others have deleted anything. */
const EVERY_MS = 2000;

/**
 * Empties the file if anything was deleted; in the database thread.
 *
 * @returns false if somebody is in the way
 */
export function forget(db: Connection): boolean {
  const { last } = db.prepare('SELECT max(id) AS last FROM forgetting').get([]) as { last: number | null };
  if (last === null) return true;
  if (!emptyLog(db)) return false;
  db.prepare('DELETE FROM forgetting WHERE id <= ?').run([last]);
  return true;
}

// Never waits: who waits for readers here keeps everybody from appending, and live calls would be lost.
function emptyLog(db: Connection): boolean {
  const { timeout } = db.prepare('PRAGMA busy_timeout').get([]) as { timeout: number };
  db.exec('PRAGMA busy_timeout = 0');
  try {
    const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get([]) as { busy: number };
    return busy === 0;
  } finally {
    db.exec(`PRAGMA busy_timeout = ${timeout}`);
  }
}

/** Has the database thread forget, for as long as it takes. */
export class Forgetter {
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /** @param watching look for deletions of others, too */
  constructor(
    private readonly thread: DatabaseThread,
    private readonly watching: boolean,
  ) {}

  /** Tries now; what could not be done is tried again later. */
  async run(): Promise<void> {
    const done = await this.thread.request('forget').catch(() => false);
    clearTimeout(this.#timer);
    if (this.#stopped || (done && !this.watching)) return;
    this.#timer = setTimeout(() => void this.run(), EVERY_MS).unref();
  }

  /** Tries no more; the note stays in the store. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}
