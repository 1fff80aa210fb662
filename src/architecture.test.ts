import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';

// The house from bottom to top. A folder imports what stands below it in the house, that is before it in this list:
// of `call`, `language` and `config` anything, of other folders only the contract (`stt/stt.ts`).
const ORDER = [
  'call',
  'config',
  'language',
  'audio',
  'ingress',
  'prosody',
  'stt',
  'understanding',
  'records',
  'dialogue',
  'actions',
  'store',
  'insight',
  'surfaces',
];
const OPEN = new Set(['call', 'config', 'language']);
const FREE = new Set(['cli', 'bench', 'demo', 'testkit', '']);

const src = fileURLToPath(new URL('../src/', import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(m => m[1] ?? '');
  return specifiers.map(s => ({
    from: file,
    to: relative(src, join(src, dirname(file), s)).replace(/\.js$/, '.ts'),
  }));
}

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** Says why an import is against the direction of the house, or nothing. */
function breach({ from, to }: Import): string | undefined {
  const [a, b] = [folderOf(from), folderOf(to)];
  if (a === b || FREE.has(a)) return undefined;
  const [high, low] = [ORDER.indexOf(a), ORDER.indexOf(b)];
  if (high < 0) return `${from}: folder ${a} is not part of the house`;
  if (low < 0) return `${from} imports ${to}, outside the stages`;
  if (low > high) return `${from} imports ${to}, which stands later on the way of a call`;
  if (!OPEN.has(b) && to !== `${b}/${b}.ts`)
    return `${from} imports ${to}, which is not the contract of ${b}`;
  return undefined;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  f => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.endsWith('.generated.ts'),
);

test('every import follows the way of a call', t => {
  t.deepEqual(files.flatMap(importsOf).map(breach).filter(Boolean), []);
});

test('an import against the direction is noticed', t => {
  t.truthy(breach({ from: 'audio/vad.ts', to: 'stt/stt.ts' }));
  t.truthy(breach({ from: 'understanding/intents/model.ts', to: 'stt/pool.ts' }));
  t.truthy(breach({ from: 'helpers/x.ts', to: 'call/ids.ts' }));
  t.falsy(breach({ from: 'understanding/intents/model.ts', to: 'stt/stt.ts' }));
});

test("only the configuration reads the environment, and the tests' kit sets it", t => {
  const readers = files.filter(f => readFileSync(join(src, f), 'utf8').includes('process.env'));
  t.deepEqual(
    readers.filter(f => !['config', 'testkit'].includes(folderOf(f))),
    [],
  );
});

test('no file is longer than 400 lines', t => {
  t.deepEqual(
    files.filter(f => readFileSync(join(src, f), 'utf8').split('\n').length > 401),
    [],
  );
});
