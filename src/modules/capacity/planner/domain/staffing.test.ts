import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { assumptionNames, assumptions, usualAssumptions } from './assumptions.ts';
import type { Assumptions } from './assumptions.ts';
import { kneeOf, staffedWith, staffings, workersToPlanFor } from './staffing.ts';
import { workloadOf } from './workload.ts';

/** One worker as the field describes them: 250 people a year over 46 weeks, 5.43 a week. */
const oneWorker: Assumptions = {
  ...usualAssumptions,
  missedPercent: 0,
  liaisonMinutes: 0,
  adminPercent: 0,
  supervisionHoursAMonth: 0,
  communityHoursAWeek: 0,
  weeksHeld: 8,
  weeksWorked: 52,
};

test('one long and five short contacts are 145 minutes; when one in ten is missed, 161', () => {
  assert.ok(Math.abs(workloadOf(oneWorker).hoursPerPerson * 60 - 145) < 1e-9);
  assert.ok(Math.abs(workloadOf({ ...oneWorker, missedPercent: 10 }).hoursPerPerson * 60 - 145 / 0.9) < 1e-9);
});

test('5.43 people a week who each stay eight weeks are 43 at once (Little’s law)', () => {
  const places = 43.44;
  const { peopleAYear } = workloadOf({ ...oneWorker, fairCaseload: places });
  assert.ok(Math.abs(peopleAYear - 5.43 * 52) < 0.1);
});

test('what limits is said: the fair caseload, or the hours', () => {
  assert.equal(workloadOf(oneWorker).limitedByCaseload, true);
  assert.equal(workloadOf({ ...oneWorker, hoursAWeek: 10 }).limitedByCaseload, false);
});

test('volunteers take what suits them, and no more than they have hours for', () => {
  const some = { ...usualAssumptions, volunteers: 2, volunteerHoursAWeek: 3, suitsVolunteerPercent: 50 };
  const few = workloadOf(some);
  const many = workloadOf({ ...some, volunteers: 400 });
  const none = workloadOf({ ...some, volunteers: 0 });
  assert.ok(few.toVolunteersPerWeek > 0 && few.toVolunteersPerWeek < many.toVolunteersPerWeek);
  assert.ok(Math.abs(many.toVolunteersPerWeek - none.arrivalsPerWeek / 2) < 1e-9);
});

test('planned for is no more than 85 % of use; with fewer the line grows, and by how much is said', () => {
  const workload = workloadOf(usualAssumptions);
  const planned = workersToPlanFor(workload);
  assert.ok(staffedWith(planned, workload, usualAssumptions).use <= 0.86);
  const few = staffedWith(Math.floor(workload.workersBusy) - 1, workload, usualAssumptions);
  assert.equal(few.wait, null);
  assert.ok(few.growsPerWeek > 0);
});

test('the knee is among the settled rows, neither the first nor the last', () => {
  const rows = staffings(workloadOf(usualAssumptions), usualAssumptions);
  const knee = kneeOf(rows);
  const settled = rows.filter(({ wait }) => wait);
  assert.ok(knee && knee !== settled[0] && knee !== settled.at(-1));
  assert.equal(kneeOf(rows.slice(0, 2)), null);
});

test('whatever is assumed within its bounds, there are few rows, and more workers never wait longer', () => {
  const any = fc.record(
    Object.fromEntries(
      assumptionNames.map((name) => {
        const { least, most } = assumptions[name];
        return [name, fc.double({ min: least, max: most, noNaN: true })];
      }),
    ) as Record<keyof Assumptions, fc.Arbitrary<number>>,
  );
  fc.assert(
    fc.property(any, (assumed) => {
      const workload = workloadOf(assumed);
      if (workload.arrivalsPerWeek * assumed.weeksHeld > 20_000) return;
      const rows = staffings(workload, assumed);
      assert.ok(rows.length <= 12);
      for (const [index, { wait, use }] of rows.entries()) {
        assert.equal(wait === null, use >= 1);
        const before = rows[index - 1]?.wait;
        if (wait && before) assert.ok(wait.meanWeeks <= before.meanWeeks + 1e-9);
      }
    }),
  );
});
