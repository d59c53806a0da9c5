import { readFileSync } from 'node:fs';

import { towns } from './names.ts';

/** A kind of group that an invented town has, or a service for the whole country. */
export type GroupKind = {
  readonly name: string;
  readonly alternateName?: string;
  readonly description: string;
  readonly terms: readonly string[];
  /** As in RFC 5545: MO, TU … */
  readonly days: readonly string[];
  readonly opensAt: string;
  /** At or before `opensAt` it is the next day. */
  readonly closesAt: string;
  /** Pounds; 0 is free. */
  readonly cost: number;
  readonly howToStart: string;
  readonly whoItIsFor?: string;
  /** Youngest and oldest, in years. */
  readonly ages?: readonly [number | null, number | null];
  readonly languages?: readonly (readonly [name: string, code: string])[];
  /** What makes its place easier to be in. */
  readonly access?: readonly string[];
  /** In a hall or the like when left out. */
  readonly where?: 'online' | 'by-phone';
  /** One town, or the whole country; every town when left out. */
  readonly only?: string;
  /** Towns whose people may come, where they are more than its own. */
  readonly covers?: readonly string[];
  /** Who runs it, where that is nobody of a town. */
  readonly by?: string;
};

type Town = (typeof towns)[number];

export type GroupAt = { readonly kind: GroupKind; readonly town: Town | null };

const groupKinds = JSON.parse(
  readFileSync(new URL('group-kinds.json', import.meta.url), 'utf8'),
) as readonly GroupKind[];

/** The sixty groups of the demonstration: most kinds in both towns, some in one, a few for the whole country. */
export const groupsAt: readonly GroupAt[] = [
  ...towns.flatMap((town) =>
    groupKinds
      .filter(({ only }) => only === undefined || only === town.name)
      .map((kind): GroupAt => ({ kind, town })),
  ),
  ...groupKinds.filter(({ only }) => only === 'national').map((kind): GroupAt => ({ kind, town: null })),
];
