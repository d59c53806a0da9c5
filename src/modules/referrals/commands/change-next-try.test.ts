import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aContact, aSupportedPerson, audited, once } from '../caseload/caseload.examples.ts';
import { contactOf } from '../store/contact-store.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { changeNextTry } from './change-next-try.ts';
import { logContact } from './log-contact.ts';

const thursday = new Date('2026-03-12T14:40:00Z');
const saturday = new Date('2026-03-14T11:00:00Z');

async function missedCall(work: Work) {
  await networksExist(work);
  const { personId, episodeId } = await aSupportedPerson(work, {
    openedAt: new Date('2026-03-02T09:00:00Z'),
  });
  const form = { once: once(), personId, kind: 'no-answer' as const, note: null };
  const contactId = await logContact(work, { ...form, minutes: null, askedFor: null });
  return { once: once(), personId, episodeId, contactId, version: '1', at: saturday };
}

test('a person chooses another time than the one proposed: also one that no rule would propose', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { episodeId, ...form } = await missedCall(work);

    await changeNextTry(work, form);

    assert.deepEqual(await nextStepOf(work, episodeId), { kind: 'ring', dueAt: saturday, tries: 1 });
    assert.deepEqual((await contactOf(work, form.contactId)).nextTryAt, saturday);
    assert.deepEqual(await audited(work), ['referrals.contact-logged', 'referrals.next-try-changed']);
  }));

test('a time that has passed is refused', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { episodeId: _, ...form } = await missedCall(work);

    await assert.rejects(changeNextTry(work, { ...form, at: thursday }), {
      code: 'referrals.next-try-in-past',
    });
  }));

test('an older version is refused', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { episodeId: _, ...form } = await missedCall(work);

    await assert.rejects(changeNextTry(work, { ...form, version: null }), { code: 'platform.changed-since' });
  }));

test('another network’s person does not exist', () =>
  inWork(as(workerSouth, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work);
    const contactId = await aContact(work, supported, { kind: 'spoke', at: '2026-03-11T10:40:00Z' });
    const form = { once: once(), personId: supported.personId, contactId, version: '1', at: saturday };

    await assert.rejects(changeNextTry(work, form), { code: 'people.not-found' });
  }));

test('practice staff change nothing: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    const none = { once: once(), personId: 'none', contactId: 'none', version: '1', at: saturday } as never;
    await assert.rejects(changeNextTry(work, none), { code: 'referrals.contact' });
  }));
