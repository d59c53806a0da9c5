import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { nameOf, peopleOf } from '#modules/people';
import type { Person } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { ageOn, dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { inboxCounts, inboxOf, inboxPage } from '../store/inbox-store.ts';
import type { InboxCursor, WaitingReferral } from '../store/inbox-store.ts';
import type { InboxRow, InboxView } from './pages/inbox.page.tsx';
import { dueWords, isLate, reasonWords, waitedWords } from './words.ts';

export type InboxAsked = { readonly show: 'mine' | 'everyone'; readonly after: InboxCursor | null };

/** What waits for a decision, due first: one page, mine or everybody's. */
export async function inboxView(work: Work, { show, after }: InboxAsked): Promise<InboxView> {
  requirePermission(work, 'referrals.decide');

  const me = work.actor.userId as string as WorkerId;
  const [counts, found] = await Promise.all([
    inboxCounts(work, me, dayOf(work.now)),
    inboxOf(work, { ownerId: show === 'mine' ? me : null, after }),
  ]);
  const rows = found.slice(0, inboxPage);
  const ids = rows.map(({ personId }) => personId);
  const owners = [...new Set(rows.map(({ ownerId }) => ownerId))];
  const looked = { type: 'inbox', id: work.requestId, details: { rows: rows.length } };
  const [people, names] = await Promise.all([
    peopleOf(work, ids),
    namesOfUsers(work, owners),
    audit(work, 'referrals.inbox-looked', looked),
  ]);
  return {
    show,
    counts,
    rows: rows.flatMap((row) => {
      const person = people.get(row.personId);
      return person ? [toRow(work, row, { person, owner: names.get(row.ownerId) ?? '' })] : [];
    }),
    more: found.length > inboxPage ? moreHref(show, rows.at(-1)) : null,
  };
}

type Named = { readonly person: Person; readonly owner: string };

function toRow({ now, actor }: Work, row: WaitingReferral, { person, owner }: Named): InboxRow {
  const today = dayOf(now);
  const { known, full } = nameOf(person);
  return {
    id: row.id,
    name: full,
    known: known === person.givenName ? null : known,
    age: person.bornOn && ageOn(person.bornOn, today),
    waited: waitedWords(row.receivedOn, today),
    due: dueWords(row.dueOn, today),
    late: isLate(row.dueOn, today),
    safeguarding: row.safeguarding,
    soon: row.urgency === 'soon',
    reasons: reasonWords(row.reasons),
    hopes: row.hopes,
    owner: row.ownerId === (actor.userId as string) ? null : owner,
    notes: notesOn(row),
  };
}

function notesOn(row: WaitingReferral): readonly string[] {
  return [
    row.personHasEpisode && m.referrals_note_open_episode(),
    row.personWaitsTwice && m.referrals_note_twice(),
    row.maybeKnown && m.referrals_note_maybe_known(),
    row.awaitsAnswer && m.referrals_note_awaits_answer(),
  ].filter((note) => note !== false);
}

function moreHref(show: string, last: WaitingReferral | undefined): string | null {
  return last
    ? `/referrals?${new URLSearchParams({ show, after: `${last.dueOn}_${last.id}` }).toString()}`
    : null;
}
