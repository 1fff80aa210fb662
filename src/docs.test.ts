import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { runHere } from './testkit/parley.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map(name => `docs/${name}`),
].filter(name => name.endsWith('.md'));

/** What a pattern's first group finds on every page, with the page. */
function mentions(pattern: RegExp): { page: string; found: string }[] {
  return pages.flatMap(page => [...text(page).matchAll(pattern)].map(([, found = '']) => ({ page, found })));
}

/** The name that a heading is linked by. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', place] = link.split('#');
  const target = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  if (!existsSync(join(root, target))) return false;
  return (
    place === undefined || [...text(target).matchAll(/^#+ (.*)$/gm)].some(([, h = '']) => anchor(h) === place)
  );
}

test('every link within the documentation leads somewhere', t => {
  const links = mentions(/\]\(([^)\s]+)\)/g).filter(({ found }) => !/^[a-z]+:/.test(found));
  t.true(links.length > 20);
  t.deepEqual(
    links.filter(({ page, found }) => !leadsSomewhere(page, found)),
    [],
  );
  t.false(leadsSomewhere('README.md', 'docs/nowhere.md'));
  t.false(leadsSomewhere('README.md', 'docs/store.md#nowhere'));
});

test('every script that the documentation names is there', t => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  const named = mentions(/npm run ([a-z][a-z:-]*[a-z])/g).filter(({ found }) => found !== 'bench');
  t.true(named.length > 20);
  t.deepEqual(
    named.filter(({ found }) => scripts[found] === undefined),
    [],
  );
});

test('every command that the documentation names is there', async t => {
  const named = mentions(/(?:npx |`|^)parley (?:-c \S+ )?([a-z][a-z-]*(?: [a-z-]+)?)/gm);
  t.true(named.length > 30);
  const below = new Map<string, Promise<string[]>>();
  const wrong = await Promise.all(
    named.map(async ({ page, found }) => {
      const [command = '', next] = found.split(' ');
      if (!below.has(command)) below.set(command, commandsBelow(command));
      const known = await below.get(command)!;
      // What follows a command that has none below it is an argument.
      const right =
        known.includes(command) || (known.length > 0 && (next === undefined || known.includes(next)));
      return right ? [] : [`${page}: parley ${found}`];
    }),
  );
  t.deepEqual(wrong.flat(), []);
  t.deepEqual(await commandsBelow('nonsense'), []);
});

/** The commands below one; itself where it has none, nothing where it is not there. */
async function commandsBelow(command: string): Promise<string[]> {
  const { code, out } = await runHere([command, '--help']);
  if (code !== 0 || !out.startsWith(`Usage: parley ${command}`)) return [];
  const listed = /Commands:\n([\s\S]*)$/.exec(out)?.[1] ?? '';
  const names = [...listed.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name = '']) => name);
  return names.length === 0 ? [command] : names.filter(name => name !== 'help');
}

test("the README's map names every folder, and no other", t => {
  const map = text('README.md');
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry =>
    entry.isDirectory(),
  );
  // What serves the making of the rest is not on the map.
  const inner = new Set(['bench', 'demo', 'testkit']);
  t.deepEqual(
    folders.filter(({ name }) => !inner.has(name) && !map.includes(`src/${name}/`)),
    [],
  );
  t.deepEqual(
    [...map.matchAll(/src\/([a-z-]+)\//g)].filter(([, name = '']) => !existsSync(join(root, 'src', name))),
    [],
  );
});
