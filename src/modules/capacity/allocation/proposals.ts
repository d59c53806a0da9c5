import { peopleOf } from '#modules/people';
import type { Person } from '#modules/people';
import { caseloadCounts, knownBefore, waitingListOf } from '#modules/referrals';
import type { EpisodeId, ListedPerson } from '#modules/referrals';
import { leaveBetween } from '#modules/rota';
import { workersWithinReach } from '#modules/workforce';
import type { Worker, WorkerId } from '#modules/workforce';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { propose } from './domain/propose.ts';
import type { Colleague, Proposal, Waiting } from './domain/propose.ts';
import { suitsVolunteer } from './domain/suits-volunteer.ts';

export type Proposed = {
  readonly place: ListedPerson;
  readonly person: Person;
  readonly proposal: Proposal<EpisodeId>;
};

export type Proposals = {
  readonly proposed: readonly Proposed[];
  readonly team: readonly Colleague[];
  /** Who is away today: nobody is proposed for them. */
  readonly away: readonly string[];
};

/** Who should begin with whom, for the first of the line. Nothing of it is kept: a lead confirms or changes it. */
export async function proposalsFor(work: Work, most: number): Promise<Proposals> {
  const listed = (await waitingListOf(work)).slice(0, most);
  const personIds = listed.map(({ personId }) => personId);
  const [people, known, workers, open, away] = await Promise.all([
    peopleOf(work, personIds),
    knownBefore(work, personIds),
    workersWithinReach(work),
    caseloadCounts(work),
    awayToday(work),
  ]);
  const team = workers
    .filter(({ id }) => !away.has(id))
    .map((worker) => colleagueOf(worker, open.get(worker.id) ?? 0));
  const reached = listed.flatMap((place) => {
    const person = people.get(place.personId);
    return person ? [{ place, person }] : [];
  });
  const proposals = propose(
    reached.map(({ place, person }) => waitingOf(place, person, known.get(place.personId) ?? null)),
    team,
  );
  return {
    proposed: reached.flatMap((one, index) => {
      const proposal = proposals[index];
      return proposal ? [{ ...one, proposal }] : [];
    }),
    team,
    away: workers.filter(({ id }) => away.has(id)).map(({ name }) => name),
  };
}

/** Whoever is away at any time of today begins with nobody today. */
async function awayToday(work: Work): Promise<ReadonlySet<WorkerId>> {
  const today = dayOf(work.now);
  const midnight = '00:00' as LocalTime;
  const leave = await leaveBetween(work, {
    from: instantAt(today, midnight),
    to: instantAt(addDays(today, 1), midnight),
  });
  return new Set(leave.map(({ workerId }) => workerId));
}

function waitingOf(place: ListedPerson, person: Person, knownBy: WorkerId | null): Waiting<EpisodeId> {
  return {
    id: place.episodeId,
    language: person.language,
    practiceId: place.practiceId,
    knownBy,
    suitsVolunteer: suitsVolunteer(place),
  };
}

function colleagueOf(
  { id, name, kind, languages, practiceIds, caseloadLimit }: Worker,
  open: number,
): Colleague {
  return {
    id,
    name,
    isVolunteer: kind === 'volunteer-link-worker',
    languages,
    practiceIds,
    room: Math.max(0, caseloadLimit - open),
    limit: caseloadLimit,
  };
}
