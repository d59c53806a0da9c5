import { namesOf } from '#modules/people';
import { caseloadOf } from '#modules/referrals';
import { leaveBetween, sessionOf } from '#modules/rota';
import type { Session, SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { lengthsOf } from '../store/length-store.ts';
import type { BookView } from './pages/book.page.tsx';
import { placeOf } from './place-of.ts';
import { freePlaces, minutesOf } from './domain/free-places.ts';
import { standingIn } from './store/diary-store.ts';

type Place = { readonly sessionId: SessionId; readonly from: Date };

/** A free place and the people it could be for: those of the worker whose session it is. */
export async function bookView(work: Work, { sessionId, from }: Place): Promise<BookView> {
  requirePermission(work, 'appointments.book');
  requirePermission(work, 'rota.see');

  const session = await sessionOf(work, sessionId);
  const isOwn = (session.workerId as string) === (work.actor.userId as string);
  const whose = may(work.actor, 'people.see-team')
    ? session.workerId
    : (work.actor.userId as string as WorkerId);
  const people = await caseloadOf(work, whose);
  const names = await namesOf(
    work,
    people.map(({ personId }) => personId),
  );
  const { short, long } = await lengthsOf(work);
  const rest = await minutesFree(work, session, { from, leastMinutes: short });
  await audit(work, 'referrals.people-looked', {
    type: 'caseload',
    id: work.requestId,
    details: { rows: people.length },
  });
  return {
    sessionId,
    from,
    mode: session.mode,
    place: placeOf(session),
    own: isOwn,
    maySearch: may(work.actor, 'people.search'),
    lengths: [short, long].filter((minutes) => minutes <= rest),
    people: people
      .map(({ personId }) => ({ personId, name: names.get(personId)?.full ?? '' }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  };
}

type FreeFrom = { readonly from: Date; readonly leastMinutes: number };

/** How long it is free from a moment on. The booking asks again: somebody may be faster. */
async function minutesFree(work: Work, session: Session, { from, leastMinutes }: FreeFrom): Promise<number> {
  const standing = await standingIn(work, [session.id]);
  const leave = await leaveBetween(work, { ...session, workerIds: [session.workerId] });
  const taken = [...standing.map((one) => ({ from: one.takenFrom, to: one.takenTo })), ...leave];
  const free = freePlaces({ session, taken, now: work.now, leastMinutes });
  const gap = free.find((one) => one.from <= from && one.to > from);
  return gap ? minutesOf({ from, to: gap.to }) : 0;
}
