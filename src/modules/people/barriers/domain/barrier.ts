import type { UserId } from '#platform/ids.ts';
import type { LocalTime } from '#platform/local-date.ts';

export type BarrierId = string & { readonly __brand: 'BarrierId' };

/** Why somebody cannot come at a time. */
export const timeReasons = ['school-run', 'shift', 'caring', 'morning-hard', 'faith', 'other'] as const;
export type TimeReason = (typeof timeReasons)[number];

export const wishedLengths = ['short', 'long'] as const;
export type WishedLength = (typeof wishedLengths)[number];

/** What is true or not, and needs nothing more to be said. */
const plainKinds = [
  'shifts',
  'quiet-waiting',
  'leaving-home',
  'bus-cost',
  'carer',
  'step-free',
  'prefers-phone',
  'other',
] as const;

export type PlainKind = (typeof plainKinds)[number];

const barrierKinds = ['cannot', 'can', 'bus-pass', 'worker', 'not-worker', 'length', ...plainKinds] as const;
export type BarrierKind = (typeof barrierKinds)[number];

export type WeeklyTime = {
  /** Monday is 1; null: every day. */
  readonly weekday: number | null;
  readonly from: LocalTime;
  /** Not part of it. `24:00` is the end of the day. */
  readonly to: LocalTime;
};

type Weekly = {
  /** Monday is 1. None: every day. */
  readonly weekdays: readonly number[];
  readonly from: LocalTime;
  /** Not part of it. `24:00` is the end of the day. */
  readonly to: LocalTime;
};

/** One thing that makes it harder or easier for somebody to come, as they said it. */
export type BarrierSaid =
  | ({ readonly kind: 'cannot'; readonly why: TimeReason } & Weekly)
  | ({ readonly kind: 'can' } & Weekly)
  /** The bus pass holds from this time. */
  | { readonly kind: 'bus-pass'; readonly from: LocalTime }
  | { readonly kind: 'worker' | 'not-worker'; readonly workerId: UserId }
  | { readonly kind: 'length'; readonly length: WishedLength }
  | { readonly kind: PlainKind };

export type Barrier = BarrierSaid & {
  readonly id: BarrierId;
  /** The person's own words, where they were kept. */
  readonly words: string | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};
