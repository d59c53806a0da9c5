import type { Typed } from '#platform/forms.ts';
import { newId } from '#platform/ids.ts';

import { mostRows, rowKinds } from '../domain/most-rows.ts';
import type { RowKind } from '../domain/most-rows.ts';

/** The rows of a kind as they were typed, each with the names of its fields without their beginning. */
export function rowsTyped(typed: Typed, kind: RowKind): readonly Typed[] {
  const count = Math.min(Number(one(typed, `${kind}-rows`)) || 0, mostRows[kind]);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const start = `${kind}-${index}-`;
    const own = Object.entries(typed).filter(([name]) => name.startsWith(start));
    return Object.fromEntries(own.map(([name, value]) => [name.slice(start.length), value]));
  });
}

/** The whole form with these rows of a kind in place of the ones that it had. */
export function withRows(typed: Typed, kind: RowKind, rows: readonly Typed[]): Typed {
  const others = Object.entries(typed).filter(([name]) => !name.startsWith(`${kind}-`));
  const fields = rows.flatMap((row, index) =>
    Object.entries(row).map(([name, value]) => [`${kind}-${index}-${name}`, value] as const),
  );
  return {
    ...Object.fromEntries(others),
    ...Object.fromEntries(fields),
    [`${kind}-rows`]: String(rows.length),
  };
}

/** A row for something new. Its id is kept when it is sent twice. */
export function blankRow(kind: RowKind): Typed {
  const started = { id: newId<string>() };
  if (kind === 'when') return { ...started, often: 'weekly' };
  return kind === 'place' ? { ...started, type: 'physical' } : started;
}

/** What a button between the fields does: adds a row or takes one away. Null when the form is sent. */
export function rowChange(typed: Typed): Typed | null {
  const [, verb, name, index] =
    /^(add|remove)-(when|place|cost|phone)(?:-(\d{1,2}))?$/.exec(one(typed, 'do')) ?? [];
  const kind = rowKinds.find((known) => known === name);
  if (!kind) return null;
  const rows = rowsTyped(typed, kind);
  if (verb === 'remove')
    return withRows(
      typed,
      kind,
      rows.filter((_, place) => place !== Number(index)),
    );
  return withRows(typed, kind, rows.length < mostRows[kind] ? [...rows, blankRow(kind)] : rows);
}

export function one(typed: Typed, name: string): string {
  return [typed[name] ?? ''].flat()[0] ?? '';
}
