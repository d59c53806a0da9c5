import { namesOf } from '#modules/people';
import { workerOf, workersWithinReach } from '#modules/workforce';
import type { Worker, WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { shareOut } from '../domain/suggest-worker.ts';
import type { Candidate } from '../domain/suggest-worker.ts';
import { caseloadCounts, caseloadOf } from '../store/caseload-store.ts';
import type { CaseloadRow } from '../store/caseload-store.ts';
import { speaksText } from '../inbox/candidates.ts';
import { sharesIn } from './forms.ts';
import type { HandOverAllView, Taker } from './pages/hand-over-all.page.tsx';

type Asked = {
  readonly workerId: WorkerId;
  /** Who may take people on: none chosen yet is the first page. */
  readonly takers: readonly WorkerId[];
  readonly form: FormState;
};

/** Everybody on a caseload, shared out among those who were chosen to take them on. */
export async function handOverAllView(
  work: Work,
  { workerId, takers, form }: Asked,
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
  const takersOf = takersIn(rows, chosen, form);
  return {
    workerId,
    worker: worker.name,
    form,
    others: others.map(({ id, name, open, limit, languages }) => ({
      id,
      name,
      open,
      limit,
      speaks: speaksText(languages),
    })),
    takers: chosen.map((taker) => toTaker(taker, takersOf)),
    people: rows.map(({ episodeId, personId }) => ({
      episodeId,
      name: names.get(personId)?.full ?? '',
      takerId: takersOf.get(episodeId) ?? '',
    })),
  };
}

async function othersThan(work: Work, worker: Worker): Promise<readonly Candidate[]> {
  const counts = await caseloadCounts(work);
  const workers = await workersWithinReach(work);
  return workers
    .filter(({ id, networkId }) => id !== worker.id && networkId === worker.networkId)
    .map(({ id, name, languages, caseloadLimit: limit }) => ({
      id,
      name,
      limit,
      open: counts.get(id) ?? 0,
      coversPractice: false,
      languages,
      speaksLanguage: true,
      isVolunteer: false,
    }));
}

/** Who would take whom: as the form was sent, and of whoever was not in it, as they are shared out. */
function takersIn(
  rows: readonly CaseloadRow[],
  chosen: readonly Candidate[],
  { values }: FormState,
): ReadonlyMap<string, string> {
  if (chosen.length === 0) return new Map();
  const shared = shareOut(rows.length, chosen);
  const sent = new Map(sharesIn(values).map(({ episodeId, toId }) => [episodeId as string, toId as string]));
  return new Map(rows.map(({ episodeId }, index) => [episodeId, sent.get(episodeId) ?? shared[index] ?? '']));
}

/** How many each would take on. */
function toTaker({ id, name, open, limit }: Candidate, takers: ReadonlyMap<string, string>): Taker {
  const taken = [...takers.values()].filter((takerId) => takerId === id).length;
  return { id, name, limit, taken, after: open + taken };
}
