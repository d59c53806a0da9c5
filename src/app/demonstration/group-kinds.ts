import { readFileSync } from 'node:fs';

/** A kind of group that every invented town has. */
export type GroupKind = {
  readonly name: string;
  readonly description: string;
  readonly terms: readonly string[];
  /** As in RFC 5545: MO, TU … */
  readonly days: readonly string[];
  readonly opensAt: string;
  readonly closesAt: string;
  /** Pounds; 0 is free. */
  readonly cost: number;
  readonly howToStart: string;
};

/** Thirty kinds: with two towns, the sixty groups of the demonstration. */
export const groupKinds = JSON.parse(
  readFileSync(new URL('group-kinds.json', import.meta.url), 'utf8'),
) as readonly GroupKind[];
