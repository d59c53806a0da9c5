import { m } from '#text';
import { languageName } from '#modules/people';
import type { Person } from '#modules/people';
import { workersWithinReach } from '#modules/workforce';
import type { Worker } from '#modules/workforce';
import type { NetworkId } from '#platform/ids.ts';
import { localeNow } from '#platform/locale.ts';
import type { Work } from '#platform/work.ts';

import { hasRoom, inOrderOfFit } from '../domain/suggest-worker.ts';
import type { Candidate } from '../domain/suggest-worker.ts';
import { caseloadCounts } from '../store/caseload-store.ts';

/** Somebody who could support a person, as a form offers them. */
export type OfferedWorker = {
  readonly id: string;
  readonly label: string;
  /** Why them, or why not. */
  readonly reasons: string;
};

/** Who works in a network today, with what decides who fits a person best: the best first. */
export async function candidatesFor(work: Work, person: Person): Promise<readonly Candidate[]> {
  const open = await caseloadCounts(work);
  const workers = await workersWithinReach(work);
  return inOrderOfFit(
    workers.filter(isOf(person.networkId)).map((worker) => ({
      id: worker.id,
      name: worker.name,
      open: open.get(worker.id) ?? 0,
      limit: worker.caseloadLimit,
      coversPractice: person.practiceId !== null && worker.practiceIds.includes(person.practiceId),
      languages: worker.languages,
      speaksLanguage: worker.languages.includes(person.language),
      isVolunteer: worker.kind === 'volunteer-link-worker',
    })),
  );
}

/** The same as a form offers them, in the same order. The first is the one suggested. */
export function offered(
  work: Work,
  person: Person,
  candidates: readonly Candidate[],
): readonly OfferedWorker[] {
  return candidates.map((candidate, index) => ({
    id: candidate.id,
    label: m.referrals_accept_load({ name: candidate.name, open: candidate.open, limit: candidate.limit }),
    reasons: reasonsFor(candidate, { person, first: index === 0, you: candidate.id === work.actor.userId }),
  }));
}

type About = { readonly person: Person; readonly first: boolean; readonly you: boolean };

function reasonsFor(candidate: Candidate, { person, first, you }: About): string {
  const { language } = person;
  return [
    first && hasRoom(candidate) && m.referrals_accept_suggested(),
    you && m.referrals_accept_you(),
    candidate.coversPractice && m.referrals_accept_covers(),
    language !== 'en' &&
      candidate.speaksLanguage &&
      m.referrals_accept_speaks({ language: languageName(language) }),
    speaksText(candidate.languages.filter((code) => code !== language)),
    candidate.isVolunteer && m.referrals_accept_volunteer(),
    !hasRoom(candidate) && m.referrals_accept_full(),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What somebody speaks beside English, which nobody needs to be told; empty when nothing. */
export function speaksText(languages: readonly string[]): string {
  const others = languages.filter((code) => code !== 'en').map(languageName);
  return others.length > 0 ? m.referrals_worker_speaks({ languages: listOf(others) }) : '';
}

function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(localeNow(), { type: 'conjunction' }).format(words);
}

function isOf(networkId: NetworkId): (worker: Worker) => boolean {
  return (worker) => worker.networkId === networkId;
}
