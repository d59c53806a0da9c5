import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { PersonDetails } from '#modules/people';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aContact, aSupportedPerson, audited, once, written } from '../caseload/caseload.examples.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { writeLetter } from './write-letter.ts';

const thursday = new Date('2026-03-12T14:40:00Z');
const caution = { contactCaution: 'Her husband opens the post', address: '4 Beech Row' };

async function unreached(work: Work, details: Partial<PersonDetails>, times = 3) {
  await networksExist(work);
  const supported = await aSupportedPerson(work, { openedAt: new Date('2026-03-02T09:00:00Z'), ...details });
  for (const day of [4, 6, 10].slice(0, times)) {
    await aContact(work, supported, {
      kind: 'no-answer',
      at: new Date(Date.UTC(2026, 2, day, 10)).toISOString(),
    });
  }
  return supported;
}

test('once somebody has read the caution, the letter is written and the fair wait begins', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId, episodeId } = await unreached(work, caution);

    await writeLetter(work, { once: once(), personId });

    assert.equal((await written(work)).length, 1);
    assert.deepEqual(await nextStepOf(work, episodeId), {
      kind: 'close',
      dueAt: new Date('2026-03-26T10:30:00Z'),
      tries: 3,
    });
    assert.deepEqual(await audited(work), ['outbox.written', 'referrals.letter-written']);
  }));

test('it is written once, also when asked for again', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await unreached(work, caution);
    await writeLetter(work, { once: once(), personId });

    await assert.rejects(writeLetter(work, { once: once(), personId }), { code: 'referrals.letter-not-due' });
    assert.equal((await written(work)).length, 1);
  }));

test('not before three tries, and not without an address', async () => {
  await inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await unreached(work, caution, 2);
    await assert.rejects(writeLetter(work, { once: once(), personId }), { code: 'referrals.letter-not-due' });
  });
  await inWork(as(workerAsha, thursday), async (work) => {
    const { personId } = await unreached(work, {});
    await assert.rejects(writeLetter(work, { once: once(), personId }), { code: 'referrals.no-address' });
  });
});

test('another network’s person does not exist', () =>
  inWork(as(workerSouth, thursday), async (work) => {
    const { personId } = await unreached(work, caution);

    await assert.rejects(writeLetter(work, { once: once(), personId }), { code: 'people.not-found' });
  }));

test('practice staff write nothing: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    await assert.rejects(writeLetter(work, { once: once(), personId: 'none' as never }), {
      code: 'referrals.contact',
    });
  }));
