import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { peopleOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { sentStateOf } from '../domain/sent-state.ts';
import type { SentState } from '../domain/sent-state.ts';
import type { SentReferral } from '../store/sent-store.ts';
import { dayWords } from './pages/day-words.ts';

/** Says of each referral how far it is, in words its referrer may read. Two statements, however many there are. */
export async function stateWordsFor(
  work: Work,
  rows: readonly SentReferral[],
): Promise<(row: SentReferral) => string> {
  const who = rows.flatMap(({ workerId, decidedBy }) => [workerId, decidedBy]).filter((id) => id !== null);
  const names = await namesOfUsers(work, [...new Set(who)]);
  const mayHearEnd = await thoseWhoShareTheEnd(work, rows);
  return (row) => {
    const isFinished = row.closedAt !== null && mayHearEnd.has(row.personId);
    const name = names.get(row.workerId ?? row.decidedBy ?? '') ?? m.referrals_sent_link_worker();
    return says[sentStateOf({ ...row, isFinished })](row, name);
  };
}

/** People who let their referrer know when support has ended. Who is out of reach has not been asked here. */
async function thoseWhoShareTheEnd(
  work: Work,
  rows: readonly SentReferral[],
): Promise<ReadonlySet<PersonId>> {
  const closed = rows.filter(({ closedAt }) => closedAt !== null).map(({ personId }) => personId);
  const people = await peopleOf(work, closed);
  return new Set(closed.filter((id) => (people.get(id)?.shareBack ?? 'nothing') !== 'nothing'));
}

const says: Readonly<Record<SentState, (row: SentReferral, name: string) => string>> = {
  waiting: ({ dueOn }) => m.referrals_sent_waiting({ day: dayWords(dueOn) }),
  asked: () => m.referrals_sent_asked(),
  accepted: (_, name) => m.referrals_sent_accepted({ name }),
  joined: (_, name) => m.referrals_sent_joined({ name }),
  declined: () => m.referrals_sent_declined(),
  redirected: ({ redirectedTo }) => m.referrals_sent_redirected({ place: redirectedTo ?? '' }),
  finished: ({ closedAt }) => m.referrals_sent_finished({ day: closedAt ? dayWords(dayOf(closedAt)) : '' }),
};
