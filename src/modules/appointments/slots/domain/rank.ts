import type { SessionId } from '#modules/rota';
import { atMinute } from '#platform/local-date.ts';

import type { Length, Offer, Reason, Slots, Wishes } from '../../domain/offer.ts';
import { candidatesIn, meetingAt } from './candidates.ts';
import type { Candidate, Minutes, Seeking } from './candidates.ts';
import { chooseFrom } from './choose.ts';
import type { Stretch } from './free-time.ts';
import { judgeFor } from './judge.ts';
import type { Judge, Merit } from './judge.ts';
import type { Around, Needs, Place } from './needs.ts';

export type Question = {
  readonly places: readonly Place[];
  readonly needs: Needs;
  readonly around: Around;
  readonly lengths: Minutes;
  readonly wishes: Pick<Wishes, 'mode' | 'length' | 'kind' | 'perDay' | 'limit' | 'everyTime'>;
  /** The first minute since 1970 that may be offered. */
  readonly notBefore: number;
  /** What is to be moved, in minutes since 1970: its own time is no other time. */
  readonly moving?: (Stretch & { readonly sessionId: SessionId }) | null;
};

/** Two of one day differ by at least an hour and a half, so that they are a choice. */
const apartMinutes = 90;
const mostReasons = 4;

/** The times that fit a person best, each with its reasons, and what was ruled out and why. */
export function rankedOffers(question: Question): Slots {
  const { places, needs, around, lengths, wishes, notBefore } = question;
  const length = lengthFor(wishes, needs);
  const minutes = lengths[length];
  const judge = judgeFor(needs, around);
  const { mode, everyTime, perDay, limit } = wishes;
  const ofMode = mode === null ? places : places.filter(({ session }) => session.mode === mode);
  const seeking: Seeking = { lengths, minutes, notBefore, busy: needs.busy, judge, everyTime };
  const { candidates: every, ruledOut } = candidatesIn(ofMode, seeking);
  const candidates = every.filter((one) => !isAsItIs(one, minutes, question.moving));
  const chosen = everyTime
    ? candidates.filter(isRound).slice(0, limit)
    : chooseFrom(candidates, { perDay, limit, apartMinutes });
  return {
    offers: chosen.map((candidate) => toOffer(candidate, { judge, minutes, length })),
    ruledOut: [...ruledOut]
      .map(([code, times]) => ({ code, times }))
      .toSorted((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1)),
  };
}

/** What the person wishes comes before what is usual: long for a first meeting, short for one that follows. */
export function lengthFor(
  wishes: Pick<Wishes, 'length' | 'kind'>,
  { barriers }: Pick<Needs, 'barriers'>,
): Length {
  return wishes.length ?? barriers.length ?? (wishes.kind === 'first' ? 'long' : 'short');
}

function isAsItIs({ place, from }: Candidate, minutes: number, moving: Question['moving']): boolean {
  return moving?.sessionId === place.session.id && moving.from === from && moving.to === from + minutes;
}

/** Of a whole day not every fifth minute is shown: quarters of an hour, and what packs it best. */
function isRound({ packing, from }: Candidate): boolean {
  return packing === 0 || from % 15 === 0;
}

type Asked = { readonly judge: Judge; readonly minutes: number; readonly length: Length };

function toOffer(
  { place: { session }, clock, from, against }: Candidate,
  { judge, minutes, length }: Asked,
): Offer {
  const at = meetingAt(clock, from, minutes);
  return {
    sessionId: session.id,
    workerId: session.workerId,
    mode: session.mode,
    from: atMinute(from),
    to: atMinute(from + minutes),
    minutes,
    length,
    site: session.site?.name ?? null,
    room: session.room?.name ?? null,
    reasons: reasonsOf([...judge.ofSession(session), ...judge.ofTime(session, at)]),
    against,
  };
}

function reasonsOf(merits: readonly Merit[]): readonly Reason[] {
  return merits
    .filter(({ points, reason }) => points > 0 && reason !== null)
    .toSorted((a, b) => b.points - a.points)
    .flatMap(({ reason }) => (reason ? [reason] : []))
    .slice(0, mostReasons);
}
