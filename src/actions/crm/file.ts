/**
 * A file of JSON lines, for systems that read files. A line is written once for each version of a record; the newest line
 * of an external id is the record.
 */
import { constants, createReadStream, existsSync } from 'node:fs';
import { access, mkdir, open, stat, truncate } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ParleyError, asParleyError } from '../../call/errors.js';
import { runSteps } from './crm.js';
import type { CrmAdapter, CrmRecord } from './crm.js';
import { KeySet } from './key-set.js';

const NEWLINE = 0x0a;

/** Makes the adapter. One process writes to a file at a time. */
export function fileAdapter(path: string): CrmAdapter {
  let known: Promise<KeySet> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const write = async (record: CrmRecord, key: string): Promise<void> => {
    known ??= keysOf(path);
    const keys = await known.catch((thrown: unknown) => {
      known = undefined;
      throw thrown;
    });
    if (keys.has(key)) return;
    try {
      await append(path, `${JSON.stringify({ key, ...record })}\n`);
      keys.add(key);
    } catch (cause) {
      // Half a line may stand there; it is taken away when the file is read again.
      known = undefined;
      throw new ParleyError('DELIVERY_FAILED', 'The file of records cannot be written.', { cause });
    }
  };
  return {
    name: 'file',
    write: async (record, key) => {
      // One line after the other: two at once could find each other's half.
      const mine = last.then(() => write(record, key));
      last = mine.catch(() => undefined);
      await mine;
      return { remoteId: key };
    },
    check: () => runSteps([['the file can be written', () => checkWritable(path)]], asParleyError),
  };
}

/** Writes a line and waits until it is on the disk. */
async function append(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(line);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** The keys of the lines that are there; a last line without its end, left by a crash, is cut off. */
async function keysOf(path: string): Promise<KeySet> {
  const keys = new KeySet();
  const size = await stat(path).then(
    found => found.size,
    () => 0,
  );
  if (size === 0) return keys;
  let whole = 0;
  for await (const line of linesOf(path)) {
    whole += line.byteLength + 1;
    keys.add(keyOf(line.toString()));
  }
  if (whole < size) await truncate(path, whole);
  return keys;
}

/** The lines that have an end. By bytes: Node's own reader also ends lines at signs that may stand in a summary. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let at = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, at)) {
      yield Buffer.concat([...parts, chunk.subarray(at, end)]);
      [parts, at] = [[], end + 1];
    }
    parts.push(chunk.subarray(at));
  }
}

function keyOf(line: string): string {
  try {
    return String((JSON.parse(line) as { key?: unknown }).key);
  } catch (cause) {
    throw new ParleyError('DELIVERY_INVALID', 'The file of records has a line that is not JSON.', { cause });
  }
}

/** The file may be missing, and folders on the way to it; what is there must be writable, and a folder where one is meant. */
async function checkWritable(path: string): Promise<void> {
  try {
    let at = resolve(path);
    while (!existsSync(at)) at = dirname(at);
    if (at !== resolve(path) && !(await stat(at)).isDirectory()) throw new Error('not a folder');
    await access(at, constants.W_OK);
  } catch (cause) {
    throw new ParleyError('FILE_NOT_FOUND', 'The file, or its folder, cannot be written.', {
      field: 'crm.file.path',
      cause,
    });
  }
}
