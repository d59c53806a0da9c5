import { visit } from '#tests/support/browser.ts';
import type { RunningKith } from '#tests/support/kith.ts';

import { lookingAtPages } from './looked.ts';
import type { Looked } from './looked.ts';
import { walkerAt } from './walker.ts';
import type { Walker } from './walker.ts';

/** Everyone who walks through one Kith, each at a browser of their own, without scripts. */
export type Walk = {
  readonly kith: RunningKith;
  readonly looked: Looked;
  /** Somebody of the demonstration, signed in. */
  readonly as: (persona: string) => Promise<Walker>;
  readonly asPublic: () => Promise<Walker>;
  /** What one step learnt that a later one needs. */
  readonly kept: Map<string, string>;
};

export function walkThrough(kith: RunningKith): Walk {
  const looked = lookingAtPages();
  const signedIn = new Map<string, Walker>();
  const asPublic = async () =>
    walkerAt({ address: kith.address, context: await visit({ javaScript: false }), looked });
  return {
    kith,
    looked,
    kept: new Map(),
    asPublic,
    as: async (persona) => {
      const known = signedIn.get(persona);
      if (known) return known;
      const walker = await asPublic();
      await walker.open('/sign-in');
      await walker.press(persona);
      signedIn.set(persona, walker);
      return walker;
    },
  };
}

export function keptIn({ kept }: Walk, what: string): string {
  const found = kept.get(what);
  if (found === undefined) throw new Error(`An earlier step was to keep the ${what}.`);
  return found;
}

export const gp = 'GP at Elm Street Surgery';
export const receptionist = 'Receptionist at Elm Street Surgery';
export const anotherGp = 'GP at Mill Lane Practice';
export const linkWorker = 'Link worker in Northvale';
export const anotherLinkWorker = 'Another link worker in Northvale';
export const privacyOfficer = 'Privacy officer';

/** Whom the walk is about. */
export const known = 'Wilhelmina';
export const named = `${known} Tregarth`;
