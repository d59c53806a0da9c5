import type { Meaning } from './understood.ts';

export type ReplyId = string & { readonly __brand: 'ReplyId' };

/** How a reply was dealt with. `understood`: it said something plain, and Kith did it. */
export type Settled = 'understood' | 'answered' | 'dealt-with' | 'not-theirs';

/** Whether a person has to read it. A plain yes, and who wants no texts or some again, needs nobody. */
export function needsSomebody(meaning: Meaning): boolean {
  return meaning === 'change' || meaning === 'not-now' || meaning === 'free';
}
