type Owned = { readonly of: string | null };

/** Rows of several owners, as what each of them has, in the order of the rows. */
export function perOwner<Row extends Owned>(
  rows: readonly Row[],
): (id: string) => readonly Omit<Row, 'of'>[] {
  const groups = Map.groupBy(rows, ({ of }) => of);
  return (id) => (groups.get(id) ?? []).map(withoutOwner);
}

function withoutOwner<Row extends Owned>(row: Row): Omit<Row, 'of'> {
  const { of: _, ...part } = row;
  return part;
}
