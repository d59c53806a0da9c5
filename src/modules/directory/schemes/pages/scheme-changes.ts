import { m } from '#text';

import type { SchemeLine } from './scheme-lines.ts';

/** One thing that was said of a scheme and is said differently now. */
export type SchemeChange = { readonly key: string; readonly before: string; readonly after: string };

export function changesBetween(
  before: readonly SchemeLine[],
  after: readonly SchemeLine[],
): readonly SchemeChange[] {
  const was = new Map(before.map((line) => [line.field, line]));
  const is = new Map(after.map((line) => [line.field, line]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [one, other] = [was.get(field), is.get(field)];
    if (one?.value === other?.value) return [];
    const nothing = m.schemes_history_nothing();
    return [
      { key: (other ?? one)?.key ?? '', before: one?.value ?? nothing, after: other?.value ?? nothing },
    ];
  });
}
