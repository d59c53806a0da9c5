import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { asAnother, inWork } from '#tests/support/database.ts';

import { compiledOnce } from './compiled-once.ts';
import { newId, noNetwork } from './ids.ts';
import type { NetworkId, UserId } from './ids.ts';
import { homeNetwork, may, withinReach } from './work.ts';
import type { Work } from './work.ts';

const north = newId<NetworkId>();
const south = newId<NetworkId>();

test('a statement is put together once, and each asking has its own values', () =>
  inWork({}, async (work) => {
    let built = 0;
    const sum = compiledOnce((_: Work, a: number, { b }: { readonly b: number }) => {
      built += 1;
      return sql<{ sum: number }>`select ${a}::int + ${b}::int + ${10}::int as sum`;
    });

    assert.deepEqual(await sum(work, 1, { b: 2 }), [{ sum: 13 }]);
    const builtFirst = built;
    assert.deepEqual(await sum(work, 3, { b: 4 }), [{ sum: 17 }]);
    assert.equal(built, builtFirst);
  }));

test('lists, days and moments are values too, and so is nothing in a field', () =>
  inWork({}, async (work) => {
    const said = compiledOnce(
      (_: Work, words: readonly string[], of: { readonly at: Date; readonly by: string | null }) =>
        sql<object>`select ${words}::text[] as words, ${of.at}::timestamptz as at, ${of.by}::text as by`,
    );
    const at = new Date('2026-03-01T08:00:00Z');

    assert.deepEqual(await said(work, ['a'], { at, by: 'me' }), [{ words: ['a'], at, by: 'me' }]);
    assert.deepEqual(await said(work, [], { at: work.now, by: null }), [
      { words: [], at: work.now, by: null },
    ]);
  }));

test('reach, who asks and the moment are those of the work that asks, not of the one that asked first', () =>
  inWork({ networkIds: [north] }, async (work) => {
    const whose = compiledOnce(
      (asking: Work) =>
        sql<object>`select n as id from unnest(${[north, south]}::uuid[]) n where n = ${withinReach(asking)}`,
    );
    const who = compiledOnce(
      (asking: Work) => sql<{ home: string }>`select ${homeNetwork(asking)}::uuid as home,
        ${asking.actor.userId}::uuid as user, ${asking.now}::timestamptz as now`,
    );
    const first = { home: north, user: work.actor.userId, now: work.now };
    const other = { userId: newId<UserId>(), now: new Date('2026-05-05T05:05:05Z') };

    assert.deepEqual([await whose(work), await who(work)], [[{ id: north }], [first]]);
    await asAnother(work, { ...other, networkIds: [south, north] }, async (their) => {
      const { userId: user, now } = other;
      assert.deepEqual(
        [await whose(their), await who(their)],
        [[{ id: north }, { id: south }], [{ home: south, user, now }]],
      );
    });
    await asAnother(work, {}, async (nobodys) => {
      assert.deepEqual(await whose(nobodys), []);
      assert.deepEqual(
        (await who(nobodys)).map(({ home }) => home),
        [noNetwork],
      );
    });
  }));

test('a statement that is not always the same is a fault at the first asking', () =>
  inWork({}, async (work) => {
    const byPermission = compiledOnce((asking: Work) =>
      may(asking.actor, 'people.read') ? sql`select 1` : sql`select 2`,
    );
    const byValue = compiledOnce((_: Work, word: string) => (word === 'a' ? sql`select 1` : sql`select 2`));

    await assert.rejects(byPermission(work), TypeError);
    await assert.rejects(byValue(work, 'a'), /depends on more than its values/);
  }));
