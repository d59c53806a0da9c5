import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aSupportedPerson, audited, once } from '../../referrals/caseload/caseload.examples.ts';
import { aSession } from '../../rota/rota.examples.ts';
import { appointmentOf, appointmentsOf } from '../reads.ts';
import { choosing, jobDone, offered } from './commands.examples.ts';
import { doLetGo, holdSlot } from './hold-slot.ts';

const kind = 'first';
const minutesToDecide = 10;

test('a held time is kept until it runs out, shown to nobody as booked, and then let go by itself', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    await aSession(work);
    const [offer] = await offered(work, personId);
    const form = { ...choosing(offer), personId, kind, minutesToDecide } as const;

    const { id } = await holdSlot(work, form);
    const again = await holdSlot(work, form);

    assert.equal(again.id, id);
    assert.deepEqual((await appointmentOf(work, id)).heldUntil, new Date('2026-03-02T09:10:00Z'));
    assert.deepEqual(await appointmentsOf(work, personId), []);
    await jobDone(work, doLetGo, { appointmentId: id });
    assert.equal((await appointmentOf(work, id)).live, true, 'not before its time');
    await asAnother(work, as(workerAsha, new Date('2026-03-02T09:10:00Z')), async (later) => {
      await jobDone(later, doLetGo, { appointmentId: id });
      await jobDone(later, doLetGo, { appointmentId: id });
      assert.equal((await appointmentOf(later, id)).outcome, 'expired');
    });
    assert.deepEqual(await audited(work), ['appointments.held', 'appointments.let-go']);
  }));

test('out of reach nothing is held for anybody, and whoever may not book is refused first', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    await aSession(work);
    const chosen = {
      ...choosing((await offered(work, personId))[0]),
      personId,
      kind,
      minutesToDecide,
    } as const;

    await asAnother(work, as(workerSouth), (other) =>
      assert.rejects(holdSlot(other, { ...chosen, once: once() }), { code: 'people.not-found' }),
    );
    await asAnother(work, as(gpNia), (other) =>
      assert.rejects(holdSlot(other, { ...chosen, once: once() }), { kind: 'not-allowed' }),
    );
  }));
