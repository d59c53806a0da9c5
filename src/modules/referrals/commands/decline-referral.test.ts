import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inLocale } from '#platform/locale.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aPerson } from '../../people/people.examples.ts';
import { audited, once, written } from '../caseload/caseload.examples.ts';
import type { Referral, ReferralId } from '../domain/referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { decisionOf } from '../store/decision-store.ts';
import { declineReferral } from './decline-referral.ts';
import type { DeclineReferral } from './decline-referral.ts';

const myself = {
  userId: null,
  name: 'Olive Marsh',
  role: null,
  organisationId: null,
  phone: null,
  relationship: null,
};

function declining(referralId: ReferralId, given: Partial<DeclineReferral> = {}): DeclineReferral {
  const note = 'Please try the Southmere team.';
  return { once: once(), referralId, version: '1', reason: 'outside-area', note, ...given };
}

async function declined(work: Work, given: Partial<Referral> = {}, form: Partial<DeclineReferral> = {}) {
  await networksExist(work);
  const { id } = await aReferral(work, given);
  await declineReferral(work, declining(id, form));
  const [message] = await written(work);
  return { id, message };
}

test('declining keeps the reason and tells the referrer by email, without the person’s name', () =>
  inWork(as(workerAsha), async (work) => {
    const { id, message } = await declined(work);

    const decision = await decisionOf(work, id);
    assert.deepEqual([decision?.outcome, decision?.reason], ['declined', 'outside-area']);
    assert.equal(message?.channel, 'email');
    assert.equal(message?.recipient, 'elm.street@example.org');
    assert.match(message?.subject ?? '', /^About referral NV-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    assert.match(message?.body ?? '', /outside the area that we look after/);
    assert.match(message?.body ?? '', /Please try the Southmere team\./);
    assert.match(message?.body ?? '', /ring 01632 960200/);
    assert.doesNotMatch(`${message?.subject} ${message?.body}`, /Olive|Marsh/);
    assert.deepEqual(await audited(work), ['referrals.declined', 'outbox.written']);
  }));

test('a referrer without an email address of their own is told at their practice', () =>
  inWork(as(workerAsha), async (work) => {
    const { message } = await declined(work, {
      referrer: {
        ...myself,
        userId: gpNia.id,
        name: gpNia.name,
        organisationId: '00000000-0000-4000-8000-bbbb00000002' as never,
        email: null,
      },
    });

    assert.deepEqual([message?.channel, message?.recipient], ['email', 'mill.lane@example.org']);
  }));

test('somebody who asked for themselves and has no email gets a letter, in their language', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { address: '4 Beech Row\nNorthvale', language: 'cy' });
    const { id } = await aReferral(work, { personId, route: 'self', referrer: { ...myself, email: null } });

    await declineReferral(work, declining(id, { note: null }));

    const [message] = await written(work);
    assert.equal(message?.channel, 'letter');
    assert.equal(message?.recipient, 'Olive Marsh\n4 Beech Row\nNorthvale\nNV1 1AA');
    assert.match(message?.body ?? '', /^Annwyl Olive Marsh,\n\nDiolch am ofyn i ni am gefnogaeth/);
  }));

test('a colleague is written to in the language of whoever writes the note', () =>
  inWork(as(workerAsha), (work) =>
    inLocale('cy', async () => {
      const { message } = await declined(work);

      assert.match(message?.subject ?? '', /^Ynghylch atgyfeiriad/);
    }),
  ));

test('when the person lets nothing go back, the referrer learns that it ended and not why', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { shareBack: 'nothing' });
    const { message } = await (async () => {
      const { id } = await aReferral(work, { personId });
      await declineReferral(work, declining(id));
      return { message: (await written(work))[0] };
    })();

    assert.match(message?.body ?? '', /not able to take it on/);
    assert.doesNotMatch(message?.body ?? '', /outside the area|Southmere/);
  }));

test('when only codes may go back, the reason is told and the note is kept here', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { shareBack: 'codes-only' });
    const { id } = await aReferral(work, { personId });

    await declineReferral(work, declining(id));

    const [message] = await written(work);
    assert.match(message?.body ?? '', /outside the area/);
    assert.doesNotMatch(message?.body ?? '', /Southmere/);
    assert.equal((await decisionOf(work, id))?.note, 'Please try the Southmere team.');
  }));

test('sent twice it is declined once, and one message is written', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);
    const form = declining(id);

    await declineReferral(work, form);
    await declineReferral(work, form);

    assert.equal((await written(work)).length, 1);
  }));

test('what was decided cannot be declined', () =>
  inWork(as(workerAsha), async (work) => {
    const { id } = await declined(work);

    await assert.rejects(declineReferral(work, declining(id, { version: '2' })), {
      code: 'referrals.already-decided',
    });
  }));

test('another network’s referral does not exist', () =>
  inWork(as(workerSouth), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    await assert.rejects(declineReferral(work, declining(id)), { kind: 'not-found' });
  }));

test('practice staff decline nothing: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    await assert.rejects(declineReferral(work, declining('none' as never)), { code: 'referrals.decide' });
  }));
