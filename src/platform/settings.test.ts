import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { isAbsolute } from 'node:path';
import { test } from 'node:test';

import { WrongSettings, settingsFrom } from './settings.ts';

const production = {
  KITH_MODE: 'production',
  DATABASE_URL: 'postgres://kith:secret@db.example.org/kith',
  KITH_URL: 'https://kith.example.org/',
  KITH_SECRET: 'at-least-32-characters-from-a-random-source',
};

function wrong(environment: Record<string, string | undefined>): string[] {
  try {
    settingsFrom(environment);
  } catch (error) {
    assert.ok(error instanceof WrongSettings);
    return error.message.split('\n');
  }
  return [];
}

test('with nothing set it is a demonstration on this machine, with its own database, web and worker', () => {
  const { dataFolder, ...settings } = settingsFrom({});

  assert.ok(isAbsolute(dataFolder) && dataFolder.endsWith('data'));
  assert.deepEqual(settings, {
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    demonstration: true,
    runs: { web: true, worker: true },
    webProcesses: 1,
    logLevel: 'info',
    fixedNow: null,
    url: 'http://localhost:3000',
    secret: null,
    smtpUrl: null,
    mailFrom: 'kith@localhost',
    contactEmail: null,
    notify: null,
    mapTiles: null,
    feedHosts: [],
    uploadBytes: 20 * 1024 * 1024,
  });
});

test('an empty setting is one that was left out', () => {
  assert.deepEqual(
    settingsFrom({ PORT: ' ', DATABASE_URL: '', KITH_MODE: '', KITH_NOW: '' }),
    settingsFrom({}),
  );
});

test('web and worker run apart when told so', () => {
  assert.deepEqual(settingsFrom({ KITH_PROCESS: 'web' }).runs, { web: true, worker: false });
  assert.deepEqual(settingsFrom({ KITH_PROCESS: 'worker' }).runs, { web: false, worker: true });
});

test('in production a process answers for each processor, four at most, unless it is said how many', () => {
  const { webProcesses } = settingsFrom(production);

  assert.equal(webProcesses, Math.min(availableParallelism(), 4));
  assert.equal(settingsFrom({ ...production, KITH_WEB_PROCESSES: '3' }).webProcesses, 3);
  assert.equal(settingsFrom({ KITH_WEB_PROCESSES: '2' }).webProcesses, 2);
});

test('production wants its database, its address and its secret, and says so for each', () => {
  for (const name of ['DATABASE_URL', 'KITH_URL', 'KITH_SECRET'] as const) {
    const [line, ...rest] = wrong({ ...production, [name]: undefined });
    assert.match(line ?? '', new RegExp(`^${name}: must be set in production\\. For example: ${name}=`));
    assert.deepEqual(rest, []);
  }
});

test('production takes any address to listen on, and has no fixed clock', () => {
  assert.equal(settingsFrom({ ...production, HOST: '0.0.0.0' }).host, '0.0.0.0');
  assert.match(
    wrong({ ...production, KITH_NOW: '2026-03-03T09:30:00Z' })[0] ?? '',
    /^KITH_NOW: is for demonstration mode only/,
  );
});

test('a demonstration listens on this machine only', () => {
  for (const host of ['127.0.0.1', '::1', 'localhost']) assert.equal(settingsFrom({ HOST: host }).host, host);
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'kith.example.org']) {
    assert.match(wrong({ HOST: host })[0] ?? '', /^HOST: must be this machine in demonstration mode/);
  }
});

test('a fixed clock stands at the moment that was named', () => {
  assert.deepEqual(
    settingsFrom({ KITH_NOW: '2026-03-03T09:30:00+01:00' }).fixedNow,
    new Date('2026-03-03T08:30:00Z'),
  );
});

test('people reach it where they are told, and emails come from there unless another address is named', () => {
  const { url, mailFrom } = settingsFrom(production);
  assert.deepEqual({ url, mailFrom }, { url: 'https://kith.example.org', mailFrom: 'kith@kith.example.org' });
  assert.equal(
    settingsFrom({ ...production, KITH_MAIL_FROM: 'hello@example.org' }).mailFrom,
    'hello@example.org',
  );
});

for (const [name, value] of [
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['DATABASE_URL', 'mysql://db.example.org/kith'],
  ['DATABASE_URL', 'not an address'],
  ['KITH_MODE', 'Production'],
  ['KITH_PROCESS', 'both'],
  ['KITH_WEB_PROCESSES', '0'],
  ['KITH_LOG', 'loud'],
  ['KITH_NOW', 'yesterday'],
  ['KITH_NOW', '2026-03-03T09:30:00'],
  ['KITH_URL', 'ftp://kith.example.org'],
  ['KITH_SECRET', 'too short'],
  ['KITH_SMTP_URL', 'mail.example.org:25'],
  ['KITH_MAIL_FROM', 'Kith'],
  ['KITH_CONTACT_EMAIL', 'the front desk'],
] as const) {
  test(`${name}=${value} is refused in one line, with an example that is right`, () => {
    const lines = wrong({ [name]: value });

    assert.equal(lines.length, 1);
    const said = new RegExp(`^${name}: .+\\. For example: ${name}=(\\S+)$`).exec(lines[0] ?? '');
    const example = said?.[1] ?? assert.fail(lines[0]);
    assert.deepEqual(
      wrong({ [name]: example }).filter(
        (line) => line.startsWith(`${name}:`) && !line.includes('must be set'),
      ),
      [],
    );
  });
}

test('the public are told whom to write to only when somebody was named, never the address emails come from', () => {
  assert.equal(settingsFrom({ ...production, KITH_MAIL_FROM: 'hello@example.org' }).contactEmail, null);
  assert.equal(settingsFrom({ KITH_CONTACT_EMAIL: 'desk@example.org' }).contactEmail, 'desk@example.org');
});

test('a secret that is wrong is not repeated', () => {
  for (const name of ['KITH_SECRET', 'DATABASE_URL', 'KITH_SMTP_URL']) {
    assert.doesNotMatch(wrong({ [name]: 'hunter2' }).join('\n'), /hunter2/);
  }
});

test('where the pictures of maps come from is an address with places for zoom, column and row, and a credit', () => {
  const { mapTiles } = settingsFrom({
    KITH_MAP_TILES: 'https://tiles.example.org/{z}/{x}/{y}.png  © Example contributors',
  });

  assert.deepEqual(mapTiles, {
    origin: 'https://tiles.example.org',
    address: 'https://tiles.example.org/{z}/{x}/{y}.png',
    credit: '© Example contributors',
  });
  for (const text of [
    'https://tiles.example.org/{z}/{x}/{y}.png',
    'https://tiles.example.org/ © nobody',
    "https://tiles.example.org;script-src/{z}/{x}/{y} 'x'",
  ])
    assert.match(wrong({ KITH_MAP_TILES: text })[0] ?? '', /^KITH_MAP_TILES: must be where/, text);
});
