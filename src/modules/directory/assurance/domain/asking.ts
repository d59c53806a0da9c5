import type { Status } from '../../domain/listing.ts';
import { freshDays, worthlessDays } from './freshness.ts';

export type AskingId = string & { readonly __brand: 'AskingId' };

/** Two weeks before it is no longer fresh, so that who answers is never out of date. */
export const askAfterDays = freshDays - 14;

/** Of what nobody ever said is right: two weeks before even its writing says nothing any more. */
export const askUnsaidAfterDays = worthlessDays - 14;

/** No answer by then is asked once more, and never a third time in the same round. */
export const remindAfterDays = 14;

/** After that a link does nothing. */
export const linkDays = 60;

/** Who was asked and did not answer is not asked again before that many days have passed. */
export const roundDays = 180;

/** One email names no more listings than this; the others come the next day. */
export const mostInOneEmail = 20;

export const ownerAnswers = ['right', 'changed', 'closed'] as const;

export type OwnerAnswer = (typeof ownerAnswers)[number];

/** Closed for good, or made one with another: then nothing of it can be still right. */
export function isOver({ status }: { readonly status: Status }): boolean {
  return status === 'defunct' || status === 'inactive';
}
