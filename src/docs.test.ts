import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';

const root = fileURLToPath(new URL('../', import.meta.url));
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`),
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

test('every command that the documentation names is there', t => {
  const cli = readdirSync(join(root, 'src/cli')).filter(
    name => name.endsWith('.ts') && !name.includes('.test.'),
  );
  // A command as it is registered, and the variable of the one above it: `calls.command('list')`.
  const commands = new Set(
    cli.flatMap(name => [...text(`src/cli/${name}`).matchAll(/command\(\s*'([a-z-]+)/g)].map(m => m[1]!)),
  );
  const top = new Set([...text('src/cli/cli.ts').matchAll(/^ {2}([a-z]+): async \(\)/gm)].map(m => m[1]!));
  const named = mentions(/(?:npx |`|^)parley (?:-c \S+ )?([a-z][a-z-]*(?: [a-z-]+)?)/gm).map(({ page, found }) => {
    const [command = '', below] = found.split(' ');
    return { page, found, command, below };
  });
  t.true(named.length > 30);
  t.deepEqual(
    named.filter(({ command }) => !top.has(command)),
    [],
  );
  const parents = new Set([
    'answers',
    'calls',
    'catalogue',
    'config',
    'crm',
    'flow',
    'intents',
    'models',
    'outbox',
    'records',
    'route',
    'store',
    'summary',
  ]);
  t.deepEqual(
    named.filter(({ command, below }) => parents.has(command) && below !== undefined && !commands.has(below)),
    [],
  );
});

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
