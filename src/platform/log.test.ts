import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';

import { ownPool } from '#tests/support/database.ts';

import { openLog } from './log.ts';
import type { Log } from './log.ts';

/** What a log writes, as text and as the object of its last line. */
function written(say: (log: Log) => void, level = 'info') {
  const lines: string[] = [];
  const to = new Writable({
    write: (line, _, done) => {
      lines.push(String(line));
      done();
    },
  });
  say(openLog(level, to));
  return { text: lines.join(''), last: JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>, lines };
}

async function databaseError(query: string): Promise<unknown> {
  const pool = await ownPool(1);
  return pool.query(query).then(
    () => assert.fail('the database took it'),
    (error: unknown) => error,
  );
}

test('a line is one JSON object with a moment, and without the machine or the process', () => {
  const { last } = written((log) => log.info({ route: '/people/:personId' }, 'request'));

  assert.deepEqual(Object.keys(last).toSorted(), ['level', 'msg', 'route', 'time']);
  assert.match(String(last['time']), /^\d{4}-\d{2}-\d{2}T/);
});

test('what is below the level is not written', () => {
  assert.deepEqual(written((log) => log.debug('quiet')).lines, []);
  assert.equal(written((log) => log.debug('quiet'), 'debug').lines.length, 1);
});

const personal = {
  name: 'Olive Marsh',
  email: 'olive@example.org',
  phone: '07700 900321',
  address: '1 High Street',
  nhsNumber: '9990000018',
  bornOn: '1951-03-27',
  body: 'what she said',
  typed: 'what was typed',
  cookie: 'a-cookie',
  authorization: 'a-key',
  password: 'hunter2',
  token: 'a-token',
};

for (const [depth, wrap] of [
  ['by itself', (value: object) => value],
  ['in a record', (value: object) => ({ person: value })],
  ['in a record of a record', (value: object) => ({ referral: { person: value } })],
] as const) {
  test(`what could be personal is removed ${depth}`, () => {
    const { text } = written((log) => log.info(wrap(personal), 'by mistake'));

    for (const [key, value] of Object.entries(personal)) {
      assert.ok(!text.includes(value), `${key} was written`);
      assert.ok(text.includes(key), `${key} is named`);
    }
  });
}

test('an error of the database is its code and the names of things, not the row', async () => {
  const error = await databaseError(`
    create temporary table person (nhs_number text constraint person_by_number unique);
    insert into person values ('9990000018'), ('9990000018')`);
  const { text } = written((log) => log.error({ err: error }, 'fault'));

  assert.match(text, /23505/);
  assert.match(text, /person_by_number/);
  assert.doesNotMatch(text, /9990000018/);
});

test('an error of the database whose message holds several lines of what was typed repeats none of them', async () => {
  const error = await databaseError(`select E'Olive\\nMarsh\\nof High Street'::uuid`);
  const { text, last } = written((log) => log.error({ err: error }, 'fault'));

  assert.doesNotMatch(text, /Olive|Marsh|High Street/);
  assert.match((last['err'] as { stack: string }).stack, /^\s*at /);
});

test('an error that another caused is written with its cause, which may repeat nothing either', async () => {
  const cause = await databaseError(`select 'Olive Marsh'::integer`);
  const { text } = written((log) =>
    log.error({ err: new Error('migration 0001 failed', { cause }) }, 'fault'),
  );

  assert.match(text, /migration 0001 failed/);
  assert.match(text, /22P02/);
  assert.doesNotMatch(text, /Olive/);
});

test('a fault of ours keeps its message and its stack', () => {
  const { last } = written((log) => log.error({ err: new TypeError('no such thing') }, 'fault'));
  const { type, message, stack } = last['err'] as Record<string, string>;

  assert.deepEqual({ type, message }, { type: 'TypeError', message: 'no such thing' });
  assert.match(stack ?? '', /log\.test\.ts/);
});
