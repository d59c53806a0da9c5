import { Refusal } from '#platform/refusal.ts';

import { mostArms } from './trial.ts';
import type { TrialState, Wording } from './trial.ts';

/** What somebody wants to compare. */
export type Proposed = {
  readonly name: string;
  readonly template: string;
  readonly usefulPoints: number;
  readonly arms: readonly { readonly text: Wording; readonly namesCost: boolean }[];
};

/** The forms say all this before; this is for whoever comes without one. */
export function requireTriable({ arms }: Proposed): void {
  const texts = new Set(arms.map(({ text }) => text.en));
  const enough = arms.length >= 2 && arms.length <= mostArms && texts.size === arms.length;
  if (!enough || arms.some(({ text }) => text.en === '' || text.cy === ''))
    throw new Refusal('invalid', 'trials.not-triable');
}

/** @throws Refusal `trials.frozen` */
export function requireDraft({ state }: { readonly state: TrialState }): void {
  if (state !== 'draft') throw new Refusal('conflict', 'trials.frozen');
}
