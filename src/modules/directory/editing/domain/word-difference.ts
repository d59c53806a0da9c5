/** A piece of text that is in one of two texts only, or in both. */
export type Piece = { readonly text: string; readonly only: boolean };

export type Pieces = { readonly before: readonly Piece[]; readonly after: readonly Piece[] };

/** Beyond this many words comparing takes longer than reading. */
const mostWords = 600;

/** Which words of two texts are in one of them only, by the longest run of words that both have in common. */
export function wordDifference(before: string, after: string): Pieces {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (was.length > mostWords || is.length > mostWords) return whole(before, after);
  const [keptBefore, keptAfter] = inBoth(was, is);
  if (keptBefore.size * 3 < Math.max(was.length, is.length)) return whole(before, after);
  return { before: piecesOf(was, keptBefore), after: piecesOf(is, keptAfter) };
}

/** Of two lists of lines, the lines that the other has not. */
export function lineDifference(before: readonly string[], after: readonly string[]): Pieces {
  const [was, is] = [new Set(before), new Set(after)];
  return {
    before: before.map((text) => ({ text, only: !is.has(text) })),
    after: after.map((text) => ({ text, only: !was.has(text) })),
  };
}

function whole(before: string, after: string): Pieces {
  const piece = (text: string) => (text === '' ? [] : [{ text, only: true }]);
  return { before: piece(before), after: piece(after) };
}

/** Words with the space that follows them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** The places of the words that both have, in the same order. */
function inBoth(was: readonly string[], is: readonly string[]): readonly [Set<number>, Set<number>] {
  const lengths = commonLengths(was, is);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const [before, after] = [new Set<number>(), new Set<number>()];
  let [i, j] = [0, 0];
  while (i < was.length && j < is.length) {
    const same = was[i]?.trim() === is[j]?.trim();
    if (same) before.add(i);
    if (same) after.add(j);
    const skipsBefore = !same && at(i + 1, j) >= at(i, j + 1);
    if (same || skipsBefore) i += 1;
    if (same || !skipsBefore) j += 1;
  }
  return [before, after];
}

/** How many words the rest of both have in common, from each place of one and of the other. */
function commonLengths(was: readonly string[], is: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1));
  for (let i = was.length - 1; i >= 0; i -= 1) {
    const [row, next] = [lengths[i], lengths[i + 1]];
    if (!row || !next) continue;
    for (let j = is.length - 1; j >= 0; j -= 1) {
      const same = was[i]?.trim() === is[j]?.trim();
      row[j] = same ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Words in a row that are alike are one piece. */
function piecesOf(words: readonly string[], kept: ReadonlySet<number>): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [place, word] of words.entries()) {
    const last = pieces.at(-1);
    const only = !kept.has(place);
    if (last?.only === only) pieces[pieces.length - 1] = { only, text: last.text + word };
    else pieces.push({ only, text: word });
  }
  return pieces;
}
