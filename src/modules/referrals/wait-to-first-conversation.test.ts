import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, north, south } from '#tests/support/network.ts';

import { aContact, aSupportedPerson } from './caseload/caseload.examples.ts';
import { aReferral } from './referrals.examples.ts';
import { waitToFirstConversation } from './wait-to-first-conversation.ts';

const counting = { permissions: ['referrals.tell-waits'], networkIds: [north] } as const;
const period = { from: '2026-01-01' as LocalDate, to: '2026-02-28' as LocalDate };

type Story = {
  readonly received?: string;
  readonly spoke: readonly (readonly ['no-answer' | 'spoke' | 'met' | 'letter', string])[];
  readonly outcome?: 'accepted' | 'joined';
};

/** Somebody who was referred, taken on, and tried or talked to. */
async function aWait(
  work: Work,
  { received = '2026-01-05', spoke, outcome = 'accepted' }: Story,
): Promise<void> {
  const receivedAt = new Date(`${received}T10:00:00Z`);
  const supported = await aSupportedPerson(work, { openedAt: receivedAt });
  const { id } = await aReferral(work, { personId: supported.personId, receivedAt });
  await arrange(work, () =>
    sql`insert into referrals.decision (network_id, referral_id, outcome, episode_id, decided_by, decided_at)
      values (${north}, ${id}, ${outcome}, ${supported.episodeId}, ${leadDilys.id}, ${receivedAt})`.execute(
      work.trx,
    ),
  );
  for (const [kind, at] of spoke) await aContact(work, supported, { kind, at });
}

const spokeOn = (day: number): Story => ({
  spoke: [['spoke', `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`]],
});

test('half, and nine in ten, had waited no longer than this for their first conversation', () =>
  inWork(counting, async (work) => {
    await networksExist(work);
    // Ten people, who waited 1 to 10 days.
    for (let day = 6; day <= 15; day += 1) await aWait(work, spokeOn(day));

    const wait = await waitToFirstConversation(work, period);

    assert.deepEqual(wait, { ...period, people: 10, medianDays: 5, ninetiethDays: 9 });
  }));

test('the first conversation counts: not a call that nobody answered, nor what came after', () =>
  inWork(counting, async (work) => {
    await networksExist(work);
    for (let number = 0; number < 5; number += 1) {
      await aWait(work, {
        spoke: [
          ['no-answer', '2026-01-06T12:00:00Z'],
          ['met', '2026-01-09T12:00:00Z'],
          ['spoke', '2026-02-20T12:00:00Z'],
        ],
      });
    }

    assert.deepEqual(await waitToFirstConversation(work, period), {
      ...period,
      people: 5,
      medianDays: 4,
      ninetiethDays: null,
    });
  }));

test('nothing is told of fewer than five people', () =>
  inWork(counting, async (work) => {
    await networksExist(work);
    for (let number = 0; number < 4; number += 1) await aWait(work, spokeOn(7));

    const nothing = { ...period, people: null, medianDays: null, ninetiethDays: null };
    assert.deepEqual(await waitToFirstConversation(work, period), nothing);
  }));

test('only first conversations of the period count, of people who were taken on', () =>
  inWork(counting, async (work) => {
    await networksExist(work);
    for (let number = 0; number < 5; number += 1) await aWait(work, spokeOn(7));
    await aWait(work, {
      received: '2025-12-01',
      spoke: [
        ['spoke', '2025-12-31T12:00:00Z'],
        ['spoke', '2026-01-07T12:00:00Z'],
      ],
    });
    await aWait(work, { spoke: [['spoke', '2026-03-01T00:30:00Z']] });
    await aWait(work, { spoke: [['no-answer', '2026-01-07T12:00:00Z']] });
    await aWait(work, { ...spokeOn(9), outcome: 'joined' });

    const { people } = await waitToFirstConversation(work, period);

    assert.equal(people, 5);
  }));

test('the people of another network are not counted', () =>
  inWork({ ...counting, networkIds: [south] }, async (work) => {
    await networksExist(work);
    for (let number = 0; number < 6; number += 1) await aWait(work, spokeOn(7));

    assert.equal((await waitToFirstConversation(work, period)).people, null);
  }));

test('nobody who signs in is told: it is counted by a job', () =>
  inWork(as(leadDilys), async (work) => {
    await assert.rejects(waitToFirstConversation(work, period), {
      kind: 'not-allowed',
      code: 'referrals.tell-waits',
    });
  }));
