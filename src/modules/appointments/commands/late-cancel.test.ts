import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha } from '#tests/support/network.ts';

import { aTrial, reminderFor } from '../../trials/trials.examples.ts';
import { wordingFor } from '#modules/trials';
import { anAppointment } from '../appointments.examples.ts';
import { cancelAppointment } from './cancel-appointment.ts';

const monday = new Date('2026-03-02T12:00:00Z');

/** What the trial counts when somebody who was given a wording cancels an appointment of that moment. */
async function countedWhen(
  work: Work,
  cancelled: { from: Date; by: 'person' | 'service' },
): Promise<unknown> {
  await networksExist(work);
  await aTrial(work, { started: true, startedAt: new Date('2026-02-01T09:00:00Z') });
  const { id, personId, version } = await anAppointment(work, { from: cancelled.from });
  assert.ok(await wordingFor(work, reminderFor(personId)));
  await cancelAppointment(work, { once: newId<string>(), id, version: String(version), by: cancelled.by });
  const { rows } = await arrange(work, () =>
    sql<{ outcome: string | null }>`select outcome from trials.assignment`.execute(work.trx),
  );
  return rows[0]?.outcome;
}

for (const { says, from, by, counted } of [
  {
    says: 'less than a day before, by the person',
    from: '2026-03-03T10:00:00Z',
    by: 'person',
    counted: 'cancelled-late',
  },
  { says: 'two days before, by the person', from: '2026-03-04T12:00:00Z', by: 'person', counted: null },
  {
    says: 'less than a day before, by the service',
    from: '2026-03-03T10:00:00Z',
    by: 'service',
    counted: null,
  },
] as const) {
  test(`cancelled ${says}: a trial of wordings counts ${counted ?? 'nothing'}`, () =>
    inWork(as(workerAsha, monday), async (work) => {
      assert.equal(await countedWhen(work, { from: new Date(from), by }), counted);
    }));
}
