import type { Outcome } from './referral.ts';

/** How far a referral is, as its referrer is told. */
export type SentState = 'waiting' | 'asked' | 'accepted' | 'joined' | 'declined' | 'redirected' | 'finished';

export type Progress = {
  /** Null while nobody has decided. */
  readonly outcome: Outcome | null;
  /** A question to the referrer has no answer. */
  readonly awaitsAnswer: boolean;
  /** The support it led to has ended. */
  readonly isFinished: boolean;
};

export function sentStateOf({ outcome, awaitsAnswer, isFinished }: Progress): SentState {
  if (outcome === null) return awaitsAnswer ? 'asked' : 'waiting';
  const supported = outcome === 'accepted' || outcome === 'joined';
  return supported && isFinished ? 'finished' : outcome;
}
