import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  networksExist,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { aContact, aSupportedPerson, audited, once, written } from '../caseload/caseload.examples.ts';
import type { Supported } from '../caseload/caseload.examples.ts';
import type { LoggedKind } from '../domain/contact.ts';
import { aReferral } from '../referrals.examples.ts';
import { contactOf, contactsOf } from '../store/contact-store.ts';
import { nextStepOf } from '../store/next-step-store.ts';
import { logContact } from './log-contact.ts';
import type { LogContact } from './log-contact.ts';

// A Thursday, twenty to three.
const thursday = new Date('2026-03-12T14:40:00Z');
const opened = { openedAt: new Date('2026-03-02T09:00:00Z'), address: '4 Beech Row\nNorthvale' };

function logging(
  { personId }: Pick<Supported, 'personId'>,
  kind: LoggedKind,
  given: Partial<LogContact> = {},
): LogContact {
  return { once: once(), personId, kind, note: null, minutes: null, askedFor: null, ...given };
}

async function triedTwice(
  work: Work,
  given: Parameters<typeof aSupportedPerson>[1] = {},
): Promise<Supported> {
  await networksExist(work);
  const supported = await aSupportedPerson(work, { ...opened, ...given });
  await aContact(work, supported, { kind: 'no-answer', at: '2026-03-05T10:40:00Z' });
  await aContact(work, supported, { kind: 'voicemail', at: '2026-03-09T16:20:00Z' });
  return supported;
}

test('a missed call is kept, plans the next try at another part of the day, and is audited', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work, opened);

    const id = await logContact(work, logging(supported, 'no-answer'));

    const contact = await contactOf(work, id);
    const friday = new Date('2026-03-13T10:30:00Z');
    assert.deepEqual([contact.kind, contact.byId, contact.nextTryAt], ['no-answer', workerAsha.id, friday]);
    assert.deepEqual(await nextStepOf(work, supported.episodeId), { kind: 'ring', dueAt: friday, tries: 1 });
    assert.deepEqual(await audited(work), ['referrals.contact-logged']);
  }));

test('the same form sent twice is one contact', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work, opened);
    const form = logging(supported, 'no-answer');

    assert.equal(await logContact(work, form), await logContact(work, form));
    assert.equal((await contactsOf(work, supported.personId)).length, 1);
  }));

test('what they said about when they answer bounds the next try', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work, { ...opened, usuallyAnswers: 'after 3, not Fridays' });

    await logContact(work, logging(supported, 'no-answer'));

    assert.deepEqual((await nextStepOf(work, supported.episodeId))?.dueAt, new Date('2026-03-16T16:15:00Z'));
  }));

test('the third try in vain writes one kind letter, and a fair wait begins', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const supported = await triedTwice(work);

    await logContact(work, logging(supported, 'no-answer'));

    const [letter, ...more] = await written(work);
    assert.equal(more.length, 0);
    assert.equal(letter?.channel, 'letter');
    assert.equal(letter?.recipient, 'Olive Marsh\n4 Beech Row\nNorthvale\nNV1 1AA');
    assert.doesNotMatch(letter?.subject ?? '', /Olive|link worker|surgery/i);
    assert.match(letter?.body ?? '', /^Dear Olive,/);
    assert.match(letter?.body ?? '', /You have done nothing wrong/);
    assert.match(letter?.body ?? '', /ring or text me on 01632 960200/);
    assert.match(letter?.body ?? '', /Asha Rowan\nNorthvale Network$/);
    assert.deepEqual(await nextStepOf(work, supported.episodeId), {
      kind: 'close',
      dueAt: new Date('2026-03-26T10:30:00Z'),
      tries: 3,
    });
    assert.deepEqual((await contactsOf(work, supported.personId)).map(({ kind }) => kind).toSorted(), [
      'letter',
      'no-answer',
      'no-answer',
      'voicemail',
    ]);
  }));

test('the letter is in Welsh for somebody whose language is Welsh', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const supported = await triedTwice(work, { language: 'cy', knownAs: 'Ol' });

    await logContact(work, logging(supported, 'no-answer'));

    assert.match((await written(work))[0]?.body ?? '', /^Annwyl Ol,/);
  }));

test('a fourth try after the letter writes no other, and the wait is not begun again', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const supported = await triedTwice(work);
    await logContact(work, logging(supported, 'no-answer'));

    await logContact({ ...work, now: new Date('2026-03-18T09:20:00Z') }, logging(supported, 'no-answer'));

    assert.equal((await written(work)).length, 1);
    assert.deepEqual((await nextStepOf(work, supported.episodeId))?.dueAt, new Date('2026-03-26T10:30:00Z'));
  }));

test('somebody with a caution about how to reach them is not written to until a person has read it', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const supported = await triedTwice(work, { contactCaution: 'Her husband opens the post' });

    await logContact(work, logging(supported, 'no-answer'));

    assert.deepEqual(await written(work), []);
    assert.equal((await nextStepOf(work, supported.episodeId))?.kind, 'ring');
  }));

test('without an address the letter goes by email, and with neither none is written', async () => {
  await inWork(as(workerAsha, thursday), async (work) => {
    const supported = await triedTwice(work, { address: null, email: 'olive@example.org' });
    await logContact(work, logging(supported, 'no-answer'));
    assert.deepEqual(
      (await written(work)).map(({ channel, recipient }) => [channel, recipient]),
      [['email', 'olive@example.org']],
    );
  });
  await inWork(as(workerAsha, thursday), async (work) => {
    const supported = await triedTwice(work, { address: null });
    await logContact(work, logging(supported, 'no-answer'));
    assert.deepEqual(await written(work), []);
  });
});

test('speaking to them starts the tries again and plans a follow-up', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const supported = await triedTwice(work);

    await logContact(work, logging(supported, 'spoke', { note: 'Sleeping better', minutes: 12 }));

    const step = await nextStepOf(work, supported.episodeId);
    assert.deepEqual([step?.kind, step?.tries], ['follow-up', 0]);
    assert.deepEqual(await written(work), []);
  }));

test('a time they asked for is the next step, on the same day too', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const supported = await triedTwice(work);
    const askedFor = new Date('2026-03-12T16:00:00Z');

    await logContact(work, logging(supported, 'spoke', { askedFor }));

    assert.deepEqual(await nextStepOf(work, supported.episodeId), {
      kind: 'ring',
      dueAt: askedFor,
      tries: 0,
    });
  }));

test('a note changes no plan', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work, opened);

    await logContact(work, logging(supported, 'note', { note: 'Neighbour has a key' }));

    assert.equal((await nextStepOf(work, supported.episodeId))?.kind, 'begin');
  }));

test('nobody who is not supported now has contacts logged', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const { personId } = await aReferral(work);

    await assert.rejects(logContact(work, logging({ personId }, 'spoke')), {
      code: 'referrals.no-open-episode',
    });
  }));

test('another network’s person does not exist, nor one of somebody else’s for a volunteer', async () => {
  await inWork(as(workerSouth, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work);
    await assert.rejects(logContact(work, logging(supported, 'spoke')), { code: 'people.not-found' });
  });
  await inWork(as(volunteerCai, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work);
    const own = await aSupportedPerson(work, { workerId: volunteerCai.id as never });
    await assert.rejects(logContact(work, logging(supported, 'spoke')), { code: 'people.not-found' });
    await logContact(work, logging(own, 'spoke'));
  });
});

test('a colleague who sees the team may log a contact, and it stays on the caseload it is on', () =>
  inWork(as(workerBen, thursday), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work, opened);

    const id = await logContact(work, logging(supported, 'no-answer'));

    assert.equal((await contactOf(work, id)).byId, workerBen.id);
  }));

test('practice staff log nothing: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    await assert.rejects(logContact(work, logging({ personId: 'none' as never }, 'spoke')), {
      code: 'referrals.contact',
    });
  }));
