import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { roomsWithinReach, sitesWithinReach } from '#modules/rota';
import { addDays } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { as, networksExist, north, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { aRoom, aSession, aSite } from '../../rota/rota.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { slotsFor } from './slots-for.ts';
import { quietLearntAt } from './quiet-learnt-at.ts';

/** Eight Tuesdays from nine to noon: somebody at nine and at ten, nobody at eleven. And the same session next week. */
async function quietAtEleven(work: Work) {
  await networksExist(work);
  const { personId, episodeId } = await aSupportedPerson(work);
  const siteId = await aSite(work);
  const roomId = await aRoom(work, { siteId });
  for (let week = 0; week <= 8; week += 1) {
    const day = addDays('2026-01-06' as LocalDate, week * 7);
    const sessionId = await aSession(work, { day, minutes: 180, mode: 'face-to-face', roomId });
    for (const hour of week < 8 ? ['09', '10'] : [])
      await anAppointment(work, { sessionId, personId, episodeId, from: new Date(`${day}T${hour}:00:00Z`) });
  }
  return { siteId };
}

async function needsQuiet(work: Work) {
  const { personId } = await aSupportedPerson(work, { givenName: 'Idris', adjustments: ['quiet-room'] });
  return personId;
}

test('for somebody who needs it quiet, the hour in which nobody was booked comes first and says how it is known', () =>
  inWork(as(workerAsha), async (work) => {
    await quietAtEleven(work);
    const { offers } = await slotsFor(work, { personId: await needsQuiet(work), length: 'short' });

    assert.match(offers[0]?.from.toISOString() ?? '', /^2026-03-03T11/);
    const learnt = offers[0]?.reasons.find(({ code }) => code === 'quiet-learnt');
    assert.deepEqual(learnt, { code: 'quiet-learnt', site: 'Elm Street Surgery', weeks: 8, booked: 0 });
  }));

test('what staff of the site say comes before what bookings show', () =>
  inWork(as(workerAsha), async (work) => {
    const { siteId } = await quietAtEleven(work);
    await arrange(work, () =>
      sql`insert into rota.quiet_hour (network_id, site_id, weekday, starts_at, ends_at)
        values (${north}, ${siteId}, 2, '09:00', '10:00')`.execute(work.trx),
    );
    const { offers } = await slotsFor(work, { personId: await needsQuiet(work), length: 'short' });

    assert.match(offers[0]?.from.toISOString() ?? '', /^2026-03-03T09/);
    assert.ok(offers[0]?.reasons.some(({ code }) => code === 'quiet-hour'));
  }));

test('another network learns nothing of it', () =>
  inWork(as(workerAsha), async (work) => {
    await quietAtEleven(work);
    const [sites, rooms] = [await sitesWithinReach(work), await roomsWithinReach(work)];

    assert.equal((await quietLearntAt(work, { sites, rooms })).size, 1);
    await asAnother(work, as(workerSouth), async (theirs) => {
      assert.equal((await quietLearntAt(theirs, { sites, rooms })).size, 0);
    });
  }));
