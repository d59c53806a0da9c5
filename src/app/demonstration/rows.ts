import type { PoolClient } from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** Rows to write, table by table in the order in which they were first named: parents before children. */
export type Rows = {
  readonly add: (table: string, row: Row) => void;
  /** Writes what was added and forgets it. @returns How many rows were written. */
  readonly write: (client: PoolClient) => Promise<number>;
};

/**
 * Collects rows and writes them many at a time. All rows of a table must name the same columns. Only for
 * loading invented data into an empty database, as the owner: no reach, no audit.
 */
export function collectRows(): Rows {
  const tables = new Map<string, Row[]>();
  return {
    add: (table, row) => {
      const rows = tables.get(table);
      if (rows) rows.push(row);
      else tables.set(table, [row]);
    },
    write: async (client) => {
      let written = 0;
      for (const [table, rows] of tables) {
        for (let from = 0; from < rows.length; from += batch)
          await insert(client, table, rows.slice(from, from + batch));
        written += rows.length;
        rows.length = 0;
      }
      return written;
    },
  };
}

const batch = 2_000;

/** One statement a batch, whatever the number of rows: the database takes the rows apart itself. */
async function insert(client: PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
