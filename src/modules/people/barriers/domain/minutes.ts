/** Part of a day, in minutes of the clock on the wall: from 0 to 1440; `until` is not part of it. */
export type Minutes = { readonly from: number; readonly until: number };

/** The same minutes, in order, each once: what touches or overlaps is one. */
export function joined(parts: readonly Minutes[]): readonly Minutes[] {
  const inOrder = parts.filter(({ from, until }) => from < until).toSorted((a, b) => a.from - b.from);
  const whole: Minutes[] = [];
  for (const part of inOrder) {
    const last = whole.at(-1);
    if (last && part.from <= last.until) whole.splice(-1, 1, longer(last, part.until));
    else whole.push(part);
  }
  return whole;
}

/** What is left of some minutes when others are taken away. */
export function without(parts: readonly Minutes[], taken: readonly Minutes[]): readonly Minutes[] {
  return joined(taken).reduce(
    (left, { from, until }) =>
      left.flatMap((part) =>
        [
          { from: part.from, until: Math.min(part.until, from) },
          { from: Math.max(part.from, until), until: part.until },
        ].filter((rest) => rest.from < rest.until),
      ),
    joined(parts),
  );
}

function longer(part: Minutes, until: number): Minutes {
  return { from: part.from, until: Math.max(part.until, until) };
}
