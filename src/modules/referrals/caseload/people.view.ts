import { namesOfUsers } from '#modules/identity';
import { nameOf, peopleOf } from '#modules/people';
import { workersWithinReach } from '#modules/workforce';
import type { Worker, WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { caseloadCounts, caseloadPage, caseloadPageOf } from '../store/caseload-store.ts';
import type { CaseloadCursor, CaseloadRow } from '../store/caseload-store.ts';
import type { PeopleView, PersonRow, Shown } from './pages/people.page.tsx';
import { nextStepWords } from './words.ts';

export type PeopleAsked = {
  /** Whose people: a worker's, or `team`; null is one's own. */
  readonly with: WorkerId | 'team' | null;
  readonly after: CaseloadCursor | null;
};

/** The people who are supported now: one's own, and for those who see the team anybody's. */
export async function peopleView(work: Work, asked: PeopleAsked): Promise<PeopleView> {
  requirePermission(work, 'people.read');

  const workers = await workersWithinReach(work);
  const counts = await caseloadCounts(work);
  const shown = whose(work, asked, workers);
  const found = await caseloadPageOf(work, { workerId: shown.workerId, after: asked.after });
  const rows = found.slice(0, caseloadPage);
  await audit(work, 'referrals.people-looked', {
    type: 'caseload',
    id: work.requestId,
    details: { rows: rows.length },
  });
  const me = work.actor.userId as string as WorkerId;
  const open = shown.workerId ? (counts.get(shown.workerId) ?? 0) : sum(counts);
  return {
    shown: shownWords(shown, workers, open),
    mine: counts.get(me) ?? 0,
    team: may(work.actor, 'people.see-team') ? sum(counts) : null,
    loads: may(work.actor, 'referrals.allocate') ? loadsOf(workers, counts) : [],
    maySearch: may(work.actor, 'people.search'),
    mayDecide: may(work.actor, 'referrals.decide'),
    rows: await toRows(work, rows),
    older: found.length > caseloadPage ? olderHref(shown, rows.at(-1)) : null,
  };
}

type Whose = { readonly is: Shown['is']; readonly workerId: WorkerId | null };

/** Whoever does not see the team sees their own people, whatever the address says. */
function whose({ actor }: Work, { with: asked }: PeopleAsked, workers: readonly Worker[]): Whose {
  const me = actor.userId as string as WorkerId;
  if (asked === null || asked === me || !may(actor, 'people.see-team')) return { is: 'mine', workerId: me };
  if (asked === 'team') return { is: 'team', workerId: null };
  return workers.some(({ id }) => id === asked)
    ? { is: 'theirs', workerId: asked }
    : { is: 'mine', workerId: me };
}

function shownWords({ is, workerId }: Whose, workers: readonly Worker[], open: number): Shown {
  const worker = workers.find(({ id }) => id === workerId);
  return { is, open, name: worker?.name ?? '', limit: worker?.caseloadLimit ?? null };
}

function loadsOf(workers: readonly Worker[], counts: ReadonlyMap<WorkerId, number>) {
  return workers.map(({ id, name, caseloadLimit: limit }) => ({
    id,
    name,
    limit,
    open: counts.get(id) ?? 0,
  }));
}

async function toRows(work: Work, rows: readonly CaseloadRow[]): Promise<readonly PersonRow[]> {
  const people = await peopleOf(
    work,
    rows.map(({ personId }) => personId),
  );
  const names = await namesOfUsers(work, [...new Set(rows.map(({ workerId }) => workerId))]);
  return rows.flatMap(({ personId, workerId, openedAt, lastContactAt, next }) => {
    const person = people.get(personId);
    if (!person) return [];
    const { full, known } = nameOf(person);
    return [
      {
        personId,
        name: full,
        known: known === person.givenName ? null : known,
        worker: names.get(workerId) ?? '',
        since: { at: openedAt, year: isOtherYear(openedAt, work.now) },
        last: lastContactAt && { at: lastContactAt, year: isOtherYear(lastContactAt, work.now) },
        next: next && { does: nextStepWords[next.kind](), at: next.dueAt, overdue: next.dueAt < work.now },
      },
    ];
  });
}

function isOtherYear(at: Date, now: Date): boolean {
  return dayOf(at).slice(0, 4) !== dayOf(now).slice(0, 4);
}

function sum(counts: ReadonlyMap<WorkerId, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function olderHref({ is, workerId }: Whose, last: CaseloadRow | undefined): string | null {
  if (!last) return null;
  const query = new URLSearchParams({ after: `${last.openedAt.toISOString()}_${last.episodeId}` });
  if (is !== 'mine') query.set('with', workerId ?? 'team');
  return `/people?${query.toString()}`;
}
