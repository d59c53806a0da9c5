import assert from 'node:assert/strict';
import { test } from 'node:test';

import { amendmentsOf } from '#platform/amendments.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, volunteerCai, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aContact, aSupportedPerson, audited, once } from '../caseload/caseload.examples.ts';
import type { Supported } from '../caseload/caseload.examples.ts';
import type { ContactId } from '../domain/referral.ts';
import { contactOf } from '../store/contact-store.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { amendContact } from './amend-contact.ts';
import type { AmendContact } from './amend-contact.ts';
import { logContact } from './log-contact.ts';

const thursday = new Date('2026-03-12T14:40:00Z');

function amending(
  { personId }: Supported,
  contactId: ContactId,
  given: Partial<AmendContact> = {},
): AmendContact {
  const kind = 'spoke' as const;
  const reason = 'Touched the wrong button';
  return {
    once: once(),
    personId,
    contactId,
    version: '1',
    kind,
    note: null,
    minutes: null,
    reason,
    ...given,
  };
}

async function missedCall(work: Work) {
  await networksExist(work);
  const supported = await aSupportedPerson(work, { openedAt: new Date('2026-03-02T09:00:00Z') });
  const form = { once: once(), personId: supported.personId, kind: 'no-answer' as const, note: 'Rang twice' };
  const contactId = await logContact(work, { ...form, minutes: null, askedFor: null });
  return { supported, contactId };
}

test('what it said before stays readable, with the reason, and what follows is planned anew', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { supported, contactId } = await missedCall(work);

    await amendContact(work, amending(supported, contactId, { note: 'We spoke about Monday' }));

    const contact = await contactOf(work, contactId);
    assert.deepEqual([contact.kind, contact.note, contact.version], ['spoke', 'We spoke about Monday', 2]);
    const amendments = (await amendmentsOf(work, 'contact', [contactId])).get(contactId) ?? [];
    const said = new Map(amendments.map(({ field, before, reason: why }) => [field, [before, why]]));
    assert.deepEqual(Object.fromEntries(said), {
      kind: ['no-answer', 'Touched the wrong button'],
      note: ['Rang twice', 'Touched the wrong button'],
    });
    const step = await nextStepOf(work, supported.episodeId);
    assert.deepEqual([step?.kind, step?.tries], ['follow-up', 0]);
    assert.deepEqual(await audited(work), ['referrals.contact-logged', 'referrals.contact-amended']);
  }));

test('an earlier contact turns out to have been a conversation: the tries before it no longer count', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work, { openedAt: new Date('2026-03-02T09:00:00Z') });
    const earlier = await aContact(work, supported, { kind: 'no-answer', at: '2026-03-05T10:40:00Z' });
    const form = { once: once(), personId: supported.personId, kind: 'no-answer' as const, note: null };
    await logContact(work, { ...form, minutes: null, askedFor: null });
    const before = await nextStepOf(work, supported.episodeId);

    await amendContact(work, amending(supported, earlier));

    assert.equal(before?.tries, 2);
    assert.deepEqual(await nextStepOf(work, supported.episodeId), { ...before, tries: 1 });
  }));

test('amending the words alone plans nothing', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { supported, contactId } = await missedCall(work);
    const before = await nextStepOf(work, supported.episodeId);

    await amendContact(work, amending(supported, contactId, { kind: 'no-answer', note: 'Rang once' }));

    assert.deepEqual(await nextStepOf(work, supported.episodeId), before);
  }));

test('nothing changed is nothing amended', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { supported, contactId } = await missedCall(work);

    await amendContact(work, amending(supported, contactId, { kind: 'no-answer', note: 'Rang twice' }));

    assert.equal((await contactOf(work, contactId)).version, 1);
    assert.deepEqual(await audited(work), ['referrals.contact-logged']);
  }));

test('an older version is refused, with who changed it', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { supported, contactId } = await missedCall(work);
    await amendContact(work, amending(supported, contactId));

    await assert.rejects(amendContact(work, amending(supported, contactId, { note: 'Mine' })), {
      code: 'platform.changed-since',
      details: { changedBy: workerAsha.id, changedAt: thursday.toISOString() },
    });
  }));

test('a letter that was written was written', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work);
    const letter = await aContact(work, supported, { kind: 'letter', at: '2026-03-11T10:40:00Z' });

    await assert.rejects(amendContact(work, amending(supported, letter)), {
      code: 'referrals.letter-stands',
    });
  }));

test('a contact is not amended under another person’s name', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { contactId } = await missedCall(work);
    const other = await aSupportedPerson(work);

    await assert.rejects(amendContact(work, amending(other, contactId)), {
      code: 'referrals.no-such-contact',
    });
  }));

test('another network’s contact does not exist, nor one of somebody else’s person for a volunteer', async () => {
  for (const who of [workerSouth, volunteerCai]) {
    await inWork(as(who, thursday), async (work) => {
      await networksExist(work);
      const supported = await aSupportedPerson(work);
      const contactId = await aContact(work, supported, { kind: 'spoke', at: '2026-03-11T10:40:00Z' });

      await assert.rejects(amendContact(work, amending(supported, contactId)), { kind: 'not-found' });
    });
  }
});

test('practice staff amend nothing: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    const none = { personId: 'none', episodeId: 'none' } as never;
    await assert.rejects(amendContact(work, amending(none, 'none' as never)), { code: 'referrals.contact' });
  }));
