import { namesOf } from '#modules/people';
import { workerOf, workersWithinReach } from '#modules/workforce';
import type { Worker, WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { shareOut } from '../domain/suggest-worker.ts';
import type { Candidate } from '../domain/suggest-worker.ts';
import { caseloadCounts, caseloadOf } from '../store/caseload-store.ts';
import type { CaseloadRow } from '../store/caseload-store.ts';
import type { HandOverAllView, Taker } from './pages/hand-over-all.page.tsx';

type Asked = {
  readonly workerId: WorkerId;
  /** Who may take people on: none chosen yet is the first page. */
  readonly takers: readonly WorkerId[];
  readonly start: (values: Typed) => Promise<FormState>;
};

/** Everybody on a caseload, shared out among those who were chosen to take them on. */
export async function handOverAllView(
  work: Work,
  { workerId, takers, start }: Asked,
): Promise<HandOverAllView> {
  requirePermission(work, 'referrals.allocate');

  const worker = await workerOf(work, workerId);
  const rows = await caseloadOf(work, workerId);
  const others = await othersThan(work, worker);
  const chosen = others.filter(({ id }) => takers.includes(id as WorkerId));
  const names = await namesOf(
    work,
    rows.map(({ personId }) => personId),
  );
  await audit(work, 'referrals.people-looked', {
    type: 'caseload',
    id: workerId,
    details: { rows: rows.length },
  });
  const form = await start(sharesOf(rows, chosen));
  return {
    workerId,
    worker: worker.name,
    form,
    others: others.map(({ id, name, open, limit }) => ({ id, name, open, limit })),
    takers: chosen.map((taker) => toTaker(taker, rows, form)),
    people: rows.map(({ episodeId, personId }) => ({ episodeId, name: names.get(personId)?.full ?? '' })),
  };
}

async function othersThan(work: Work, worker: Worker): Promise<readonly Candidate[]> {
  const counts = await caseloadCounts(work);
  const workers = await workersWithinReach(work);
  return workers
    .filter(({ id, networkId }) => id !== worker.id && networkId === worker.networkId)
    .map(({ id, name, caseloadLimit: limit }) => ({
      id,
      name,
      limit,
      open: counts.get(id) ?? 0,
      coversPractice: false,
      speaksLanguage: true,
      isVolunteer: false,
    }));
}

/** The name of the field that says who takes an episode. */
function shareField(episodeId: string): string {
  return `to-${episodeId}`;
}

function sharesOf(rows: readonly CaseloadRow[], chosen: readonly Candidate[]): Typed {
  if (chosen.length === 0) return {};
  const shared = shareOut(rows.length, chosen);
  return Object.fromEntries(rows.map(({ episodeId }, index) => [shareField(episodeId), shared[index] ?? '']));
}

/** How many each would take on, as the form says now. */
function toTaker({ id, name, open, limit }: Candidate, rows: readonly CaseloadRow[], form: FormState): Taker {
  const taken = rows.filter(({ episodeId }) => form.values[shareField(episodeId)] === id).length;
  return { id, name, limit, taken, after: open + taken };
}
