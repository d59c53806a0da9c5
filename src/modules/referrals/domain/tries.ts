import { dayOf } from '#platform/local-date.ts';

import { isReached, isRing, isTry } from './contact.ts';
import type { Happened } from './contact.ts';

/** After so many tries without reaching them, a kind letter is written. */
export const triesBeforeLetter = 3;

/**
 * What happened since the person was last reached, oldest first: the run of tries that is going on.
 *
 * @param since When the episode was opened, or opened again: what was tried before is not counted against them.
 */
export function runOf<Contact extends Happened>(
  contacts: readonly Contact[],
  since?: Date,
): readonly Contact[] {
  const oldestFirst = contacts
    .filter(({ at }) => since === undefined || at >= since)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return oldestFirst.slice(oldestFirst.findLastIndex(({ kind }) => isReached(kind)) + 1);
}

/** What is known of somebody: everything that ever happened with them, and the run of tries that is going on. */
export type History<Contact extends Happened = Happened> = {
  readonly all: readonly Contact[];
  readonly run: readonly Contact[];
};

export function historyOf<Contact extends Happened>(all: readonly Contact[], since?: Date): History<Contact> {
  return { all, run: runOf(all, since) };
}

/** Tries in a run. A text ahead of a call on the same day is part of that call, not a try of its own. */
export function triesIn(run: readonly Happened[]): number {
  const ringDays = new Set(run.filter(({ kind }) => isRing(kind)).map(({ at }) => dayOf(at)));
  return run.filter(({ kind, at }) => isTry(kind) && !(kind === 'texted' && ringDays.has(dayOf(at)))).length;
}

/** They were tried often enough in vain, and no letter has been written about it. */
export function isLetterDue(run: readonly Happened[]): boolean {
  return triesIn(run) >= triesBeforeLetter && !run.some(({ kind }) => kind === 'letter');
}
