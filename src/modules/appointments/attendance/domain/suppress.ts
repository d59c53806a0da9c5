/** How many came, how many missed, and of how many people these are. */
export type Cell = { readonly attended: number; readonly missed: number; readonly people: number };

export type Row<Key> = { readonly key: Key; readonly cell: Cell };

/** Null stands for what is not shown. */
export type ShownRow<Key> = { readonly key: Key; readonly cell: Cell | null };

/** Below this somebody could be recognised. */
const fewest = 5;

/**
 * Rows of one breakdown whose total is shown too. What is small is hidden; and so that it cannot be worked out from
 * the total, so are the next smallest, until what is hidden is at least two rows and together large enough to be
 * shown. Null when nothing of the breakdown can be.
 *
 * @param united How many people some rows have together: one may be in several.
 */
export function suppressed<Key>(
  rows: readonly Row<Key>[],
  united: (keys: readonly Key[]) => number,
): readonly ShownRow<Key>[] | null {
  const total = sumOf(rows, united);
  if (!isLarge(total)) return null;
  const byNeed = rows.toSorted((one, other) => rank(one.cell) - rank(other.cell));
  let hidden = byNeed.filter(({ cell }) => isSmall(cell)).length;
  while (hidden > 0 && !(hidden >= 2 && isLarge(sumOf(byNeed.slice(0, hidden), united)))) {
    if (hidden >= rows.length) return null;
    hidden += 1;
  }
  if (hidden === rows.length) return null;
  const away = new Set(byNeed.slice(0, hidden).map(({ key }) => key));
  return rows.map(({ key, cell }) => ({ key, cell: away.has(key) ? null : cell }));
}

/** Whether somebody could be recognised: few came, few missed, or few people stand behind the numbers. */
export function isSmall({ attended, missed, people }: Cell): boolean {
  return [attended, missed, people].some((count) => count > 0 && count < fewest);
}

/** Large enough that none of what it is the sum of is given away. */
export function isLarge({ attended, missed, people }: Cell): boolean {
  return attended >= fewest && missed >= fewest && people >= fewest;
}

/** What is small first, then by size. */
function rank(cell: Cell): number {
  const size = cell.attended + cell.missed;
  return isSmall(cell) ? size - 1e9 : size;
}

function sumOf<Key>(rows: readonly Row<Key>[], united: (keys: readonly Key[]) => number): Cell {
  return {
    attended: rows.reduce((sum, { cell }) => sum + cell.attended, 0),
    missed: rows.reduce((sum, { cell }) => sum + cell.missed, 0),
    people: united(rows.map(({ key }) => key)),
  };
}
