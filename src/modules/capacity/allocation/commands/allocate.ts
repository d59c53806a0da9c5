import { beginFromList } from '#modules/referrals';
import type { EpisodeId } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

export type Choice = { readonly episodeId: EpisodeId; readonly workerId: WorkerId };

export type Allocate = {
  readonly once: string;
  /** At most fifty. */
  readonly choices: readonly Choice[];
  /** What each of the workers needs to know. */
  readonly note: string;
};

/** How many were begun with, and how many somebody else had begun with, or who had left the list, meanwhile. */
export type Allocated = { readonly begun: number; readonly gone: number };

/** Gives people who wait to workers: each choice stands for itself, and what another lead did meanwhile stands. */
export async function allocate(work: Work, input: Allocate): Promise<Allocated> {
  requirePermission(work, 'referrals.allocate');
  const { once: key, choices, note } = input;
  const submission = { key, command: 'capacity.allocate', input: { choices, note }, answer: 'done' } as const;
  if (await answeredBefore(work, submission)) return { begun: choices.length, gone: 0 };

  let begun = 0;
  // Always in the same order, so that two leads never wait for each other.
  for (const choice of choices.toSorted((a, b) => a.episodeId.localeCompare(b.episodeId))) {
    if (await couldBegin(work, { ...choice, note })) begun += 1;
  }
  return { begun, gone: choices.length - begun };
}

async function couldBegin(work: Work, choice: Choice & { readonly note: string }): Promise<boolean> {
  try {
    await beginFromList(work, choice);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'referrals.not-waiting') return false;
    throw error;
  }
}
