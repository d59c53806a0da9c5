import type { LocalDate } from '#platform/local-date.ts';

export const cameHow = ['on-time', 'late', 'missed'] as const;
export type CameHow = (typeof cameHow)[number];

/** "Was that helpful today?" */
export const helpfulAnswers = ['yes', 'a-little', 'no', 'hesitant'] as const;
export type Helpful = (typeof helpfulAnswers)[number];

/** "Would it be useful for you to have another appointment?" */
export const anotherAnswers = ['yes', 'not-now', 'no', 'hesitant'] as const;
export type Another = (typeof anotherAnswers)[number];

export const nextOffers = ['another', 'phone', 'information', 'not-now', 'close'] as const;
export type NextOffer = (typeof nextOffers)[number];

/** How an appointment went, as far as it was said. */
export type Went = {
  readonly came: CameHow;
  readonly helpful: Helpful | null;
  readonly helpfulWords: string | null;
  readonly another: Another | null;
  readonly anotherWords: string | null;
  readonly next: NextOffer | null;
  readonly nextOn: LocalDate | null;
};

/** What is yet to be said, in the order in which it is asked. */
export type Stage = 'came' | 'helpful' | 'another' | 'next' | 'check-in';

export function stageOf(went: Went | null): Stage {
  if (went === null) return 'came';
  if (went.came === 'missed') return 'check-in';
  if (went.helpful === null && went.helpfulWords === null) return 'helpful';
  if (went.another === null && went.anotherWords === null) return 'another';
  return 'next';
}

type Known = {
  /** They said that they would rather be rung, or that leaving the house is hard. */
  readonly ratherByPhone: boolean;
};

/**
 * What to offer next, the most fitting first. What they answered orders it; nothing is forced: "not now" is always
 * there, and closing is offered only to somebody who wants no other appointment.
 */
export function offersAfter(
  went: Pick<Went, 'came' | 'helpful' | 'another'>,
  known: Known,
): readonly NextOffer[] {
  if (went.came === 'missed') return ['another', 'phone', 'information', 'not-now'];
  switch (went.another) {
    case 'yes':
      return known.ratherByPhone || went.helpful === 'no'
        ? ['phone', 'another', 'information', 'not-now']
        : ['another', 'phone', 'information', 'not-now'];
    case 'not-now':
      return ['not-now', 'information', 'phone', 'another'];
    case 'hesitant':
      return ['phone', 'not-now', 'information', 'another'];
    case 'no':
      return went.helpful === 'yes' || went.helpful === 'a-little'
        ? ['not-now', 'close', 'information', 'phone']
        : ['information', 'phone', 'not-now', 'close'];
    default:
      return ['another', 'phone', 'information', 'not-now'];
  }
}
