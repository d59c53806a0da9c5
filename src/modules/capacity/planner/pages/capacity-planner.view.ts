import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { addressOf, formOf } from '../asked-plan.ts';
import type { AskedPlan } from '../asked-plan.ts';
import type { Assumptions } from '../domain/assumptions.ts';
import type { PlayedRow } from '../domain/play-through.ts';
import { kneeOf, staffedWith, staffings, workersToPlanFor } from '../domain/staffing.ts';
import type { Staffed } from '../domain/staffing.ts';
import { waitingAfter } from '../domain/waiting-formula.ts';
import { workloadOf } from '../domain/workload.ts';
import type { Workload } from '../domain/workload.ts';
import { keyOf } from '../simulation.ts';
import { simulationBy } from '../store/simulation-store.ts';

export type PlannedRow = Staffed & {
  /** Null when it was not played through, or has no settled wait. */
  readonly played: PlayedRow | null;
  readonly isPlanned: boolean;
  readonly isKnee: boolean;
  readonly isOurs: boolean;
};

export type Plan = {
  readonly assumed: Assumptions;
  readonly workload: Workload;
  readonly rows: readonly PlannedRow[];
  readonly planned: Staffed;
  readonly ours: Staffed;
  /** With the team as it is: how many wait after 12 weeks and after a year, from those who wait now. */
  readonly waitingIn12Weeks: number;
  readonly waitingInAYear: number;
  readonly simulation:
    | { readonly state: 'none' | 'asked' }
    | { readonly state: 'done'; readonly weeks: number };
};

export type CapacityPlannerView = {
  readonly asked: AskedPlan;
  readonly form: FormState;
  readonly address: string;
  /** Null when something typed is no such number, or leaves no time for anybody. */
  readonly plan: Plan | null;
};

/** How many link workers a population needs, and what each number of them would mean. */
export async function capacityPlannerView(work: Work, asked: AskedPlan): Promise<CapacityPlannerView> {
  requirePermission(work, 'capacity.plan');

  const { assumed, errors } = asked;
  const address = addressOf(assumed);
  const form = formOf(asked);
  const workload = workloadOf(assumed);
  if (errors.length > 0 || !Number.isFinite(workload.workersBusy))
    return { asked, form, address, plan: null };
  const simulation = await simulationBy(work, keyOf(assumed));
  const played = new Map(simulation?.answer?.rows.map((row) => [row.workers, row]));
  const staffed = staffings(workload, assumed);
  const planned = workersToPlanFor(workload);
  const knee = kneeOf(staffed);
  const plan: Plan = {
    assumed,
    workload,
    planned: staffedWith(planned, workload, assumed),
    ours: staffedWith(assumed.linkWorkers, workload, assumed),
    ...lineOf(workload, assumed),
    rows: staffed.map((row) => ({
      ...row,
      played: played.get(row.workers) ?? null,
      isPlanned: row.workers === planned,
      isKnee: row.workers === knee?.workers,
      isOurs: row.workers === assumed.linkWorkers,
    })),
    simulation: simulation?.answer
      ? { state: 'done', weeks: simulation.answer.weeks }
      : { state: simulation ? 'asked' : 'none' },
  };
  return { asked, form, address, plan };
}

function lineOf({ arrivalsPerWeek, startsPerWorker }: Workload, { linkWorkers, waitingNow }: Assumptions) {
  const flow = { arrivals: arrivalsPerWeek, starts: linkWorkers * startsPerWorker };
  return {
    waitingIn12Weeks: waitingAfter(waitingNow, flow, 12),
    waitingInAYear: waitingAfter(waitingNow, flow, 52),
  };
}
