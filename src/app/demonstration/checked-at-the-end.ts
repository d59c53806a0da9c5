import type { ClientBase } from 'pg';

/** A name and a definition come from the catalogue, quoted by PostgreSQL itself. */
type Put = { readonly drop: string; readonly make: string };

/**
 * Takes references and the indexes that only searches need off the tables while `body` fills them, and puts them
 * back in the same transaction: checking all rows at once costs a fraction of checking each. Only for an empty
 * database, because it locks every table until the transaction ends.
 */
export async function checkedAtTheEnd<T>(client: ClientBase, body: () => Promise<T>): Promise<T> {
  const { rows: references } = await client.query<Put>(referencesThere);
  const { rows: indexes } = await client.query<Put>(indexesThere);
  const puts = [...references, ...indexes];
  await client.query(puts.map(({ drop }) => drop).join(';'));
  const answer = await body();
  // Indexes first: a reference is checked through them.
  await client.query([...indexes, ...references].map(({ make }) => make).join(';'));
  return answer;
}

const referencesThere = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
  from pg_constraint
  where contype = 'f' and connamespace::regnamespace::text in ('identity', 'people', 'workforce', 'referrals', 'plans')
  order by conrelid::regclass::text, conname`;

const indexesThere = `
  select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where not i.indisunique and c.relnamespace::regnamespace::text in ('people', 'referrals', 'plans')
  order by i.indexrelid::regclass::text`;
