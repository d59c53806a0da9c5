import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { kinds } from './domain/asked.ts';
import { awkward, feedWith } from './open-referral.examples.ts';
import { parameters } from './parameters.ts';

const { get, ids } = await feedWith(Object.values(awkward));

const allowed = new Set([200, 304, 400, 404, 429]);

/** On a machine that is busy with other things; usually it is some ten milliseconds. */
const longestMilliseconds = 2_000;

/** What programs, people and attackers write where something else belongs. */
const hostile = fc.constantFrom(
  '',
  ' ',
  '0',
  '-1',
  '1',
  '2',
  '500',
  '501',
  '9999999',
  '99999999999999999999',
  '1e9',
  '0x1',
  'NaN',
  'null',
  'true',
  'false',
  '\u0000',
  'tea\u0000talk',
  "'; drop table directory.service; --",
  '%',
  '%%',
  '_',
  '\\',
  '"',
  '(',
  ':*',
  '!&|',
  '-',
  'a -b or "c',
  'NV1 2AB',
  'nv12ab',
  'Northvale',
  'ZZ1 1ZZ',
  '../../etc/passwd',
  '<script>',
  '💚',
  '\uD800',
  '\u202E',
  'x'.repeat(200),
  'x'.repeat(5_000),
  '2026-03-01',
  '2026-02-30',
  '2026-03-01T25:00',
  '+275760-09-13',
  '0000-01-01',
  '9999-12-31T23:59:59+23:59',
  '9999-12-31T23:59:59-23:59',
  '0001-01-01T00:00:00+23:59',
  '2026-03-01 09:30 01:00',
  'json',
  'ndjson',
  'xml',
  '00000000-0000-4000-8000-00000000dead',
  String(ids[0]),
  '[]',
  '{}',
  '__proto__',
);

const value = fc.oneof(
  { weight: 3, arbitrary: hostile },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string(),
);
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Object.keys(parameters)) },
  fc.constantFrom('__proto__', 'constructor', 'page[]', 'PAGE', ''),
  fc.string({ maxLength: 10 }),
);
const query = fc
  .array(fc.tuple(name, value), { maxLength: 6 })
  .map((pairs) =>
    pairs.map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('=')).join('&'),
  );

/** One answer, its status and how long it took; what was answered must be JSON, and say what is wrong where it is. */
async function look(path: string, headers: Readonly<Record<string, string>> = {}) {
  const began = performance.now();
  const { status, text, json, headers: answered } = await get(path, headers);
  const milliseconds = performance.now() - began;
  assert.ok(allowed.has(status), `${status} ${path} ${text.slice(0, 200)}`);
  assert.ok(milliseconds < longestMilliseconds, `${milliseconds} ms ${path}`);
  assert.equal(answered.get('access-control-allow-origin'), '*', path);
  if (status >= 400) assert.equal(json['status'], status, path);
  assert.doesNotMatch(text, /Secretly|Gone Ltd/, path);
}

test('whatever is asked of a list is answered, or refused with a reason: never a fault, never slowly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds), query, (kind, text) => look(`/${kind}?${text}`)),
    { numRuns: 300 },
  );
});

test('each parameter alone takes whatever is written there', async () => {
  for (const kind of kinds) {
    for (const parameter of Object.keys(parameters)) {
      const typed = fc.sample(value, 6);
      await Promise.all(
        typed.map((text) => look(`/${kind}?${parameter}=${encodeURIComponent(text.toWellFormed())}`)),
      );
    }
  }
});

test('whatever stands where an id belongs, or is no address at all, is not there', async () => {
  const path = fc
    .oneof(value, fc.string({ maxLength: 30 }))
    .map((text) => encodeURIComponent(text.toWellFormed()));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds, '', 'nothing'), path, query, (kind, id, text) =>
      look(`/${kind}/${id}?${text}`),
    ),
    { numRuns: 100 },
  );
  for (const raw of [
    '/services/%',
    '/services/%zz',
    '/services?search=%',
    '/services?search=%ff%fe',
    '/services?%=%',
    '/services//',
    '//',
  ])
    await look(raw);
});

test('whatever is said of what somebody has already is read, or passed over', async () => {
  const header = fc.oneof(
    fc.constantFrom('*', 'W/', '"', 'Tue, 99 Foo 2026 99:99:99 GMT', ',,,', 'W/"a", "b"'),
    fc.stringMatching(/^[ -~]{0,60}$/),
  );
  await fc.assert(
    fc.asyncProperty(header, header, (tag, moment) =>
      look('/services', { 'if-none-match': tag, 'if-modified-since': moment }),
    ),
    { numRuns: 60 },
  );
});
