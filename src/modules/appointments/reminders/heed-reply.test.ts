import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { arrangeCommitted, testApp } from '#tests/support/app.ts';
import { leadDilys, north, volunteerCai, workerAsha } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';
import type { WorkerId } from '#modules/workforce';

import { aNumber, textFrom, textingWith } from '../../messages/messages.examples.ts';
import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { doHeedReply } from './heed-reply.ts';

const app = testApp();
const { texted, call, look, repliesFrom } = textingWith(app);
let days = 0;

/** Somebody with an appointment who was texted about it. */
async function reminded(worker: Member = workerAsha) {
  const { pool } = await app;
  days += 1;
  const from = new Date(Date.UTC(2026, 3, 1 + days, 10));
  const appointment = await arrangeCommitted(pool, async (owner) => {
    const work = { ...owner, actor: { ...owner.actor, networkIds: [north] } };
    const person = await aSupportedPerson(work, { workerId: worker.id as WorkerId });
    return anAppointment(work, { ...person, from });
  });
  const { id, personId } = appointment;
  const sent = await texted({ phone: aNumber(), personId, about: { type: 'appointment', id } });
  return { ...sent, appointment };
}

test('a plain yes is noted with the appointment, once, and nobody has to read it', async () => {
  const { phone, appointment } = await reminded();
  const yes = textFrom(phone, '1');
  assert.equal(await call('texts', yes), 204);
  assert.equal(await call('texts', yes), 204);
  const [reply, ...more] = await repliesFrom(phone);
  assert.equal(more.length, 0);
  assert.deepEqual(
    [reply?.person, reply?.understood, reply?.settled],
    [appointment.personId, 'coming', null],
  );

  const { openWork, pool } = await app;
  await doHeedReply.run(openWork, {
    onBehalfOf: workerAsha.id,
    networkId: north,
    payload: { replyId: reply?.id },
  });
  const { rows } = await pool.query('select how from appointments.confirmation where appointment_id = $1', [
    appointment.id,
  ]);
  assert.deepEqual(rows, [{ how: 'text' }]);
  assert.equal((await repliesFrom(phone))[0]?.settled, 'understood');
});

test('a volunteer reads and answers the replies of those they support, and of nobody else', async () => {
  const [theirs, others] = [await reminded(volunteerCai), await reminded(workerAsha)];
  for (const { phone } of [theirs, others]) await call('texts', textFrom(phone, 'Could it be later?'));
  const pathOf = async (phone: string) => `/messages/replies/${(await repliesFrom(phone))[0]?.id ?? ''}`;
  const [own, foreign] = [await pathOf(theirs.phone), await pathOf(others.phone)];

  const list = await look('/messages/replies', volunteerCai);
  assert.equal(list.status, 200);
  assert.match(list.text, new RegExp(own));
  assert.doesNotMatch(list.text, new RegExp(foreign));
  assert.match((await look('/messages/replies', leadDilys)).text, new RegExp(foreign));
  assert.equal((await look(own, volunteerCai)).status, 200);
  assert.equal((await look(foreign, volunteerCai)).status, 404);

  const { ask } = await app;
  const settle = (path: string) =>
    ask(`${path}/settled`, { as: volunteerCai, post: { once: newId<string>() } });
  assert.equal((await settle(foreign)).status, 404);
  assert.equal((await settle(own)).status, 303);
  assert.equal((await repliesFrom(others.phone))[0]?.settled, null);
});
