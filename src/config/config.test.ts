import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { loadConfig, maskSecrets } from './config.js';
import { environmentName } from './environment.js';
import { allSettings } from './keys.js';

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-config-')), 'parley.yaml');
  writeFileSync(file, text);
  return file;
}

test('an option wins over the environment, the environment over the file, the file over the default', t => {
  const file = fileWith('limits: { maxCalls: 1, maxIdleMs: 1000, maxCallMs: 5000 }\n');
  const env = { PARLEY_LIMITS_MAX_CALLS: '2', PARLEY_LIMITS_MAX_IDLE_MS: '2000' };
  const { limits } = loadConfig({ file, env, options: { 'limits.maxCalls': 3 } });
  t.is(limits.maxCalls, 3);
  t.is(limits.maxIdleMs, 2000);
  t.is(limits.maxCallMs, 5000);
  t.is(limits.maxFrameBytes, 262_144);
});

test('a wrong value names its key, what was found and what is allowed', t => {
  const error = t.throws(() => loadConfig({ env: { PARLEY_SERVER_HTTP_PORT: '70000' }, file: fileWith('') }));
  t.regex(error?.message ?? '', /server\.httpPort.*65535.*found 70000/);
});

test('every setting says what it is for and what it is unless set', t => {
  const settings = allSettings();
  t.deepEqual(
    settings.filter(({ description }) => !/^\S.*[^\s]$/.test(description)).map(({ name }) => name),
    [],
  );
  const named = (wanted: string) => settings.find(({ name }) => name === wanted);
  t.like(named('server.httpPort'), { usual: 7071 });
  t.like(named('timeZone'), { usual: undefined });
  t.deepEqual(named('twilio.mode')?.values, ['fork', 'connect']);
});

test('a time zone that there is none of is refused', t => {
  const file = fileWith('');
  t.is(loadConfig({ file, env: { PARLEY_TIME_ZONE: 'Europe/Brussels' } }).timeZone, 'Europe/Brussels');
  const error = t.throws(() => loadConfig({ file, env: { PARLEY_TIME_ZONE: 'Europe/Bruges' } }));
  t.regex(error?.message ?? '', /timeZone.*time zone like Europe\/Brussels/);
});

test('a wrong secret is described by its shape only', t => {
  const error = t.throws(() =>
    loadConfig({ file: fileWith(''), env: { PARLEY_AUTH_TWILIO_AUTH_TOKEN: 'hunter2' } }),
  );
  t.regex(error?.message ?? '', /auth\.twilioAuthToken/);
  t.notRegex(error?.message ?? '', /hunter2/);
});

test('neither a text in place of a group nor a file that is no YAML is shown', t => {
  for (const text of [
    'auth: hunter2\n',
    'hunter2\n',
    'auth: { apiKeys: [hunter2\n',
    'crm: { hubspot: hunter2 }\n',
  ]) {
    const error = t.throws(() => loadConfig({ file: fileWith(text), env: {} }), { code: 'CONFIG_INVALID' });
    t.notRegex(error.message, /hunter2/, text);
  }
});

test('a text of the environment is taken as it stands, but for quotes around it', t => {
  for (const [given, expected] of [
    ['/recordings #1', '/recordings #1'],
    ['12345678901234567890123456789012', '12345678901234567890123456789012'],
    ['{a: b}', '{a: b}'],
    ['"quoted # text"', 'quoted # text'],
    ["'single'", 'single'],
  ] as const) {
    const { store } = loadConfig({ env: { PARLEY_STORE_DATA_DIR: given }, file: fileWith('') });
    t.is(store.dataDir, expected);
  }
});

test('a file that is a text or a list is refused, whatever the environment adds', t => {
  for (const text of ['hunter2\n', '[hunter2]\n']) {
    const load = (): unknown => loadConfig({ file: fileWith(text), env: { PARLEY_LIMITS_MAX_CALLS: '5' } });
    const error = t.throws(load, { code: 'CONFIG_INVALID' });
    t.notRegex(error.message, /hunter2/);
  }
});

test('a misspelt key is refused', t => {
  t.throws(() => loadConfig({ file: fileWith('limits: { maxCall: 5 }'), env: {} }), { message: /maxCall/ });
});

test('a file that was named must exist and be YAML', t => {
  t.throws(() => loadConfig({ file: '/nowhere/parley.yaml', env: {} }), { code: 'FILE_NOT_FOUND' });
  t.throws(() => loadConfig({ file: fileWith('a: [1'), env: {} }), { code: 'CONFIG_INVALID' });
});

test('printing masks secrets', t => {
  const config = loadConfig({ file: fileWith(''), env: { PARLEY_AUTH_API_KEYS: '[abcdefgh, ijklmnop]' } });
  t.deepEqual(config.auth.apiKeys, ['abcdefgh', 'ijklmnop']);
  t.notRegex(JSON.stringify(maskSecrets(config)), /abcdefgh/);
});

test('the name of a key in the environment follows its path', t => {
  t.is(environmentName(['limits', 'maxIdleMs']), 'PARLEY_LIMITS_MAX_IDLE_MS');
});

test('a setting that is mistyped is told by its place, with the one that may have been meant', t => {
  const file = fileWith('limits: { maxCals: 5, maxCallMS: 9 }\nrouteing: {}\nbananas: 1\n');
  const error = t.throws(() => loadConfig({ env: {}, file }), { code: 'CONFIG_INVALID' });
  t.regex(error.message, /limits\.maxCals: there is no such setting; did you mean limits\.maxCalls\?/);
  t.regex(error.message, /limits\.maxCallMS: there is no such setting; did you mean limits\.maxCallMs\?/);
  t.regex(error.message, /routeing: there is no such setting; did you mean routing\?/);
  t.regex(error.message, /bananas: there is no such setting(;|$)/);
});

test('a variable that is mistyped, or in a group of settings without being one, is told by its name alone', t => {
  const env = {
    PARLEY_LIMITS_MAX_CALL: '5',
    PARLEY_LIMIT_MAX_CALLS: '5',
    PARLEY_AUTH_KEYS: 'hunter2',
    PARLEY_STT_PACKS_FR: 'fr-8k',
    PARLEY_LANGAUGE: 'fr',
    PARLEY_SERVER_PORT: '8080',
    PARLEY_SERVER_HTTP_PORT: '70000',
  };
  const { message } = t.throws(() => loadConfig({ env, file: fileWith('') }), { code: 'CONFIG_INVALID' });
  for (const told of [
    /PARLEY_LIMITS_MAX_CALL: there is no such setting; did you mean PARLEY_LIMITS_MAX_CALLS\?/,
    /PARLEY_LIMIT_MAX_CALLS: there is no such setting; did you mean PARLEY_LIMITS_MAX_CALLS\?/,
    /PARLEY_SERVER_PORT: there is no such setting/,
    /PARLEY_AUTH_KEYS: there is no such setting/,
    /PARLEY_STT_PACKS_FR: there is no such setting; did you mean PARLEY_STT_PACKS\?/,
    /PARLEY_LANGAUGE: there is no such setting; did you mean PARLEY_LANGUAGE\?/,
    /server\.httpPort.*found 70000/,
  ])
    t.regex(message, told);
  t.notRegex(message, /hunter2/);
});

test("variables that others set beside ours, and those that are empty, are nobody's mistake", t => {
  const links = ['SERVICE_HOST', 'SERVICE_PORT', 'SERVICE_PORT_GRPC', 'PORT', 'PORT_7070_TCP'];
  const names = [
    ...links,
    'PORT_7070_TCP_ADDR',
    'SERVER_SERVICE_PORT',
    'STORE_PORT',
    'IMAGE',
    'VERSION',
    'HOME',
  ];
  const env = Object.fromEntries(names.map(name => [`PARLEY_${name}`, 'tcp://10.0.0.1:7070']));
  t.notThrows(() =>
    loadConfig({ env: { ...env, PARLEY_LIMITS_MAX_CALL: '', MY_LIMITS: '1' }, file: fileWith('') }),
  );
});
