import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { newId } from '#platform/ids.ts';
import { addDays, dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpNia,
  leadDilys,
  millLane,
  networksExist,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';

import { pauseReferrals, reopenReferrals } from './commands/pause.ts';
import { holdsOn } from './domain/pause.ts';
import { pauseOn, pausesOf } from './store/pause-store.ts';

const day = (text: string) => text as LocalDate;
const pause = (given: Partial<Parameters<typeof pauseReferrals>[1]> = {}) => ({
  once: newId<string>(),
  practiceId: null,
  fromOn: day('2026-03-02'),
  untilOn: day('2026-03-28'),
  why: 'Two of us are ill',
  shown: 'We are full.',
  instead: 'The community line: 01632 960100',
  ...given,
});

test('a pause holds from its first day to its last, for every practice or for one', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await pauseReferrals(work, pause({ practiceId: elmStreet }));

    assert.equal((await pauseOn(work, day('2026-03-02'), elmStreet))?.shown, 'We are full.');
    assert.equal(await pauseOn(work, day('2026-03-01'), elmStreet), null);
    assert.equal(await pauseOn(work, day('2026-03-29'), elmStreet), null);
    assert.equal(await pauseOn(work, day('2026-03-02'), millLane), null);

    await pauseReferrals(work, pause());
    assert.ok(await pauseOn(work, day('2026-03-02'), millLane));
  }));

test('it ends by itself at midnight, also in the night in which the clocks change', () => {
  const held = { fromOn: day('2026-03-02'), untilOn: day('2026-03-28'), reopenedAt: null };
  assert.equal(holdsOn(held, dayOf(new Date('2026-03-28T23:59:59Z'))), true);
  assert.equal(holdsOn(held, dayOf(new Date('2026-03-29T00:00:00Z'))), false);
  const autumn = { ...held, fromOn: day('2026-10-01'), untilOn: day('2026-10-24') };
  assert.equal(holdsOn(autumn, dayOf(new Date('2026-10-24T22:59:59Z'))), true);
  assert.equal(holdsOn(autumn, dayOf(new Date('2026-10-24T23:00:00Z'))), false);
});

test('on every day it either holds or does not, and only between its days', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(100), fc.integer({ min: -50, max: 350 }), (start, length, asked) => {
      const fromOn = addDays(day('2026-01-01'), start);
      const untilOn = addDays(fromOn, length);
      const on = addDays(day('2026-01-01'), asked);
      assert.equal(
        holdsOn({ fromOn, untilOn, reopenedAt: null }, on),
        asked >= start && asked <= start + length,
      );
    }),
  );
});

test('reopened before its last day, it is over; a second time is refused, and so is an old form', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const id = await pauseReferrals(work, pause());
    await reopenReferrals(work, { once: newId(), id, version: '1' });

    assert.equal(await pauseOn(work, day('2026-03-02'), null), null);
    await assert.rejects(reopenReferrals(work, { once: newId(), id, version: '2' }), {
      code: 'capacity.reopened-already',
    });
    await assert.rejects(reopenReferrals(work, { once: newId(), id, version: '1' }), {
      code: 'platform.changed-since',
    });
  }));

test('another network pauses for itself; who may not is refused before anything is read', async () => {
  await inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await pauseReferrals(work, pause());
    const elsewhere = { ...work, actor: { ...work.actor, networkIds: [workerSouth.network] } };
    assert.deepEqual(await pausesOf(elsewhere), []);
  });
  for (const who of [gpNia, workerAsha]) {
    await inWork(as(who), async (work) => {
      await assert.rejects(pauseReferrals(work, pause()), { kind: 'not-allowed' });
    });
  }
});
