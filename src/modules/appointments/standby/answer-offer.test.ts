import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother, inWork } from '#tests/support/database.ts';
import { as, workerAsha } from '#tests/support/network.ts';

import { audited, once, queued } from '../../referrals/caseload/caseload.examples.ts';
import { jobDone } from '../commands/commands.examples.ts';
import { appointmentOf, appointmentsOf } from '../reads.ts';
import { confirmComing } from '../link/confirm-coming.ts';
import { declineOffered, takeOffered } from './answer-offer.ts';
import { doOfferFreed } from './offer-next.ts';
import { standbyOf } from './store/standby-store.ts';
import { later, freedTomorrow, waits, heldFor } from './standby.examples.ts';

test('taken, it is theirs, the later one is let go and offered in turn', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const { personId, booked } = await waits(work);
    await jobDone(work, doOfferFreed, { appointmentId });
    const id = (await heldFor(work, personId)) ?? appointmentId;

    const form = { once: once(), id };
    await takeOffered(work, form);
    await takeOffered(work, form);

    const taken = await appointmentOf(work, id);
    assert.deepEqual([taken.live, taken.heldUntil, taken.movedFrom], [true, null, booked?.id]);
    const outcomes = (await appointmentsOf(work, personId)).map(({ outcome }) => outcome);
    assert.deepEqual(outcomes, ['moved', null]);
    assert.equal(await standbyOf(work, personId), null);
    assert.ok((await audited(work)).includes('appointments.moved'));
    assert.ok((await queued(work)).includes('appointments.offer-freed'));
  }));

test('who says through their link that they are coming takes the time that is held for them', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const { personId } = await waits(work);
    await jobDone(work, doOfferFreed, { appointmentId });
    const id = (await heldFor(work, personId)) ?? appointmentId;

    await confirmComing(work, await appointmentOf(work, id), 'link');

    assert.equal((await appointmentOf(work, id)).heldUntil, null);
    assert.equal(await standbyOf(work, personId), null);
  }));

test('when nobody answers it goes to the next, and who did not answer is not asked about it again', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const first = await waits(work);
    const next = await waits(work, { givenName: 'Idris' }, null);
    await jobDone(work, doOfferFreed, { appointmentId });

    await asAnother(work, as(workerAsha, later(240)), async (then) => {
      await jobDone(then, doOfferFreed, { appointmentId });

      assert.equal(await heldFor(then, first.personId), null);
      assert.ok(await heldFor(then, next.personId));
    });
  }));

test('declined, the next in turn is asked; asked too late, it is gone', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const { personId } = await waits(work);
    await jobDone(work, doOfferFreed, { appointmentId });
    const id = (await heldFor(work, personId)) ?? appointmentId;
    await asAnother(work, as(workerAsha, later(241)), (then) =>
      assert.rejects(takeOffered(then, { once: once(), id }), { code: 'appointments.just-taken' }),
    );

    await declineOffered(work, { once: once(), id });

    assert.equal((await appointmentOf(work, id)).outcome, 'expired');
    assert.equal(await heldFor(work, personId), null);
    await jobDone(work, doOfferFreed, { appointmentId });
    assert.equal(await heldFor(work, personId), null, 'not the same person again');
  }));
