import type { SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { AppointmentId, Kind, Mode } from './appointment.ts';

export const lengths = ['short', 'long'] as const;
export type Length = (typeof lengths)[number];

/** What is asked of the diary for one person. */
export type Wishes = {
  /** Null: any way to meet. */
  readonly mode: Mode | null;
  /** Null: the person's own wish, else long for a first appointment and short for one that follows. */
  readonly length: Length | null;
  readonly kind: Kind;
  /** Null: this moment. Nothing is offered sooner than now. */
  readonly fromDay: LocalDate | null;
  /** Null: eight weeks on. */
  readonly toDay: LocalDate | null;
  /** One day asked for shows all its times; otherwise at most two a day. */
  readonly perDay: number;
  readonly limit: number;
  /** The appointment to be moved: its own time counts as free, and it is not offered again. */
  readonly instead: AppointmentId | null;
  /** Also the times that do not fit the person, said to be so. */
  readonly everyTime: boolean;
};

/** Why a time was put forward, with what its words need. */
export type Reason =
  | { readonly code: 'same-worker' }
  | { readonly code: 'wanted-worker' }
  | { readonly code: 'quiet-hour'; readonly site: string }
  /** Learnt from bookings: never said without its number. */
  | { readonly code: 'quiet-learnt'; readonly site: string; readonly weeks: number; readonly booked: number }
  | { readonly code: 'quiet-room'; readonly site: string }
  | { readonly code: 'after-bus-pass'; readonly from: LocalTime }
  | { readonly code: 'away-from-school-run' }
  | { readonly code: 'said-they-can'; readonly from: LocalTime; readonly to: LocalTime }
  | { readonly code: 'step-free'; readonly site: string }
  | { readonly code: 'at-their-practice'; readonly site: string }
  | { readonly code: 'from-home' }
  | { readonly code: 'preferred-mode' }
  | { readonly code: 'speaks-language'; readonly language: string };

/** A time that could be booked now. */
export type Offer = {
  readonly sessionId: SessionId;
  readonly workerId: WorkerId;
  readonly mode: Mode;
  readonly from: Date;
  readonly to: Date;
  readonly minutes: number;
  readonly length: Length;
  readonly site: string | null;
  readonly room: string | null;
  /** The most telling first. */
  readonly reasons: readonly Reason[];
  /** What would keep the person from coming. Only where every time was asked for. */
  readonly against: RuledOut['code'] | null;
};

/** What was not offered, why, and how many times that took away. */
export type RuledOut = {
  readonly code:
    | 'person-cannot'
    | 'school-run'
    | 'shifts'
    | 'outside-said-times'
    | 'before-bus-pass'
    | 'not-step-free'
    | 'unwanted-worker'
    | 'already-booked';
  readonly times: number;
};

export type Slots = { readonly offers: readonly Offer[]; readonly ruledOut: readonly RuledOut[] };
