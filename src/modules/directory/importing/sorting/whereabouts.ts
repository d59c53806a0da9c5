import { longestId } from '../csv-rows.ts';
import type { Row } from '../csv-rows.ts';
import type { Belonging, Owner, Rule } from './rules.ts';

/** What a row belongs to, and the parts in which that is read: none, when nothing there asks for it. */
export type Belongs = { readonly owner: Owner; readonly id: string; readonly parts: Parts };

export type Parts = readonly number[];

/**
 * What was met of a directory so far: ids and the numbers of parts, and nothing else, because this alone grows with the
 * directory.
 */
export type Met = {
  /** The parts in which each is read. */
  readonly there: Map<Owner, Map<string, Parts>>;
  /** Those in which what may come yet is asked for. */
  readonly asked: Map<Owner, Map<string, Parts>>;
  /** Ids of owners by the ids that stand in for them. */
  readonly standIns: Map<string, Map<string, string>>;
};

export function nothingMet(): Met {
  return { there: new Map(), asked: new Map(), standIns: new Map() };
}

/** Where a row belongs; nothing when it names nothing, or only what does not exist. */
export function belongingOf({ put, as }: Rule<string>, row: Row, met: Met): Belongs | undefined {
  if (put === 'in-parts') return undefined;
  if (put !== 'where-asked-for') return closestOf(put, row, met);
  const id = idIn(row, 'id');
  return as && { owner: as, id, parts: met.asked.get(as)?.get(id) ?? [] };
}

function closestOf(belongings: readonly Belonging[], row: Row, met: Met): Belongs | undefined {
  for (const [column, owner, standIn = ''] of belongings) {
    const named = idIn(row, column);
    const id = met.standIns.get(standIn)?.get(named) ?? named;
    const parts = met.there.get(owner)?.get(id);
    if (parts) return { owner, id, parts };
  }
  return undefined;
}

/** Keeps of a row what later ones may name. */
export function meet({ as, asks = [], standsIn = [], put }: Rule<string>, row: Row, at: At): void {
  const { there, asked, standIns } = at.met;
  if (as) add(inside(there, as), idIn(row, 'id'), at.parts);
  for (const [column, owner] of asks) add(inside(asked, owner), idIn(row, column), at.parts);
  const [column = ''] = typeof put === 'string' ? [] : (put[0] ?? []);
  for (const [other, standIn] of standsIn)
    putFirst(inside(standIns, standIn), idIn(row, other), idIn(row, column));
}

type At = { readonly parts: Parts; readonly met: Met };

/** Text that slipped into the column is no id. */
function idIn(row: Row, column: string): string {
  const id = row.of(column);
  return id.length > longestId ? '' : id;
}

function inside<Name, Value>(maps: Map<Name, Map<string, Value>>, name: Name): Map<string, Value> {
  const there = maps.get(name);
  if (there) return there;
  const map = new Map<string, Value>();
  maps.set(name, map);
  return map;
}

/** Parts are looked for from the last, because what is near in a file is mostly near in all of them. */
function add(where: Map<string, Parts>, id: string, parts: Parts): void {
  if (id === '') return;
  const before = where.get(id);
  if (before === undefined) return void where.set(id, parts);
  const more = parts.filter((part) => before.lastIndexOf(part) === -1);
  if (more.length > 0) where.set(id, [...before, ...more]);
}

function putFirst(where: Map<string, string>, id: string, value: string): void {
  if (id !== '' && !where.has(id)) where.set(id, value);
}
