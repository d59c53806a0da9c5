import { readFileSync } from 'node:fs';

import type { Pool, PoolClient } from 'pg';

/** Rows of one round of inserts: so many that statements are few, so few that they fit in memory. */
const atOnce = 20_000;

/**
 * Fills an empty directory with made listings, by SQL alone: kinds of groups as in the demonstration, in four
 * hundred invented towns of very different size, each with its places, hours, costs, terms and a few words of
 * its own. They are written town after town, as directories come: each a list of what is in one place. The same
 * count makes the same listings.
 */
export async function makeListings(pool: Pool, count: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`set statement_timeout = 0; set synchronous_commit = off; set work_mem = '256MB';
      set maintenance_work_mem = '512MB'; set session_replication_role = replica`);
    const [kindsTable, ...tables] = before;
    await client.query(kindsTable, [kinds]);
    for (const table of tables) await client.query(table);
    await withoutIndexes(client, written, async () => {
      for (const range of rangesOf(count)) {
        await client.query('truncate made');
        await client.query(madeRows, [...range, count]);
        for (const insert of inserts) await client.query(insert);
      }
    });
    await client.query('analyze');
    await withoutIndexes(client, ['service_search', 'service_card'], async () => {
      for (const range of rangesOf(count))
        for (const insert of searched) await client.query(insert, [...range]);
    });
    await client.query(knownWords);
    await client.query('vacuum analyze');
  } finally {
    client.release(true);
  }
}

function rangesOf(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.ceil(count / atOnce) }, (_, round) => [
    round * atOnce + 1,
    Math.min((round + 1) * atOnce, count),
  ]);
}

/** Writing many rows and then their indexes takes a fraction of the time of writing both row by row. */
async function withoutIndexes(client: PoolClient, tables: readonly string[], body: () => Promise<void>) {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any($1::regclass[]) and not i.indisunique`,
    [tables.map((table) => `directory.${table}`)],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await body();
  for (const { definition } of rows) await client.query(definition);
}

const written = [
  'organization',
  'service',
  'location',
  'address',
  'accessibility',
  'service_at_location',
  'phone',
  'schedule',
  'cost_option',
  'language',
  'service_area',
  'attribute',
];

const inRange = `array(select md5('made service ' || n)::uuid from generate_series($1::integer, $2::integer) n)`;

const found = `service_id, fresh, latitude, longitude, minimum_age, maximum_age, odd_hours, sample, name, zone, source,
  assured_on, more_places, open_minutes, facets, title, search`;

const searched = [
  `insert into directory.service_search (${found}) select ${found} from directory.found_rows(${inRange}, date '2026-03-03')`,
  `insert into directory.service_card select * from directory.cards(${inRange})`,
];

/** An eighth of the listings has every word. */
const knownWords = `
  insert into directory.word select word from ts_stat($$
    select to_tsvector('simple', name || ' ' || coalesce(description, '')) from directory.service
      where right(id::text, 1) in ('0', '1')$$)
  where word ~ '^[[:alpha:]]{3,30}$' on conflict do nothing`;

const kinds = readFileSync(new URL('../../src/app/demonstration/group-kinds.json', import.meta.url), 'utf8');

/** Towns lie all over Great Britain; the first has a thousand times as many listings as the last. */
const before = [
  `create temporary table kind as
      select row_number() over () - 1 as number, name, description, terms, days, "opensAt"::time as opens, "closesAt"::time as closes, cost, "where"
      from json_to_recordset($1) as k (name text, description text, terms text[], days text[], "opensAt" text, "closesAt" text, cost integer, "where" text)`,
  `create temporary table syllable as select row_number() over () - 1 as number, part
      from unnest(string_to_array('bar cal den fen gar hol kel lin mor nor pen rad sal tor wen wick yar ash brook clee', ' ')) part`,
  `create temporary table town as
      select n as number, initcap(a.part || b.part || (array['ton', 'by', 'ham', 'ford', 'mere'])[n % 5 + 1]) as name,
        50.6 + (n * 7919 % 1000) / 1000.0 * 5.4 as latitude, -4.2 + (n * 104729 % 1000) / 1000.0 * 5 as longitude
      from generate_series(0, 399) n
      join syllable a on a.number = n % 20 join syllable b on b.number = n / 20 % 20`,
  `create temporary table made (number integer, service uuid, place uuid, organisation uuid, kind integer, town integer,
      latitude float8, longitude float8, words text)`,
  `insert into directory.gazetteer (id, name, key, kind, latitude, longitude, radius_metres, source)
      select md5('made town ' || number)::uuid, name, lower(name), 'town', latitude, longitude, 7000, 'made' from town`,
  `insert into directory.taxonomy (id, name) values (md5('made')::uuid, 'Made')`,
  `insert into directory.taxonomy_term (id, taxonomy_id, name)
      select distinct md5('made term ' || t)::uuid, md5('made')::uuid, t from kind, unnest(terms) t`,
] as const;

/** The number decides where it is, and its hash everything else, so that it is made again the same. */
const madeRows = `
  insert into made
  select n, md5('made service ' || n)::uuid, md5('made place ' || n)::uuid, md5('made organisation ' || n / 5)::uuid,
    ('x' || substr(h, 1, 6))::bit(24)::integer % (select count(*) from kind)::integer as kind, t.town,
    w.latitude + (('x' || substr(h, 7, 4))::bit(16)::integer / 65535.0 - 0.5) * 0.09,
    w.longitude + (('x' || substr(h, 11, 4))::bit(16)::integer / 65535.0 - 0.5) * 0.14,
    (select string_agg(a.part || b.part || c.part, ' ') from generate_series(0, 14) i
      join syllable a on a.number = ('x' || substr(md5(h || i), 1, 4))::bit(16)::integer % 20
      join syllable b on b.number = ('x' || substr(md5(h || i), 5, 4))::bit(16)::integer % 20
      join syllable c on c.number = ('x' || substr(md5(h || i), 9, 2))::bit(8)::integer % 8)
  from (select n, md5('made ' || n) as h from generate_series($1::integer, $2::integer) n) x
  cross join lateral (select floor(400 * power((n - 1) / $3::float8, 3))::integer as town) t
  join town w on w.number = t.town`;

const by = "'00000000-0000-4000-8000-0000000000ee'::uuid, timestamptz '2026-03-01 09:00Z'";

const inserts = [
  `insert into directory.organization (id, name, changed_by, changed_at)
   select distinct organisation, 'Neighbours ' || split_part(words, ' ', 1), ${by} from made where number % 5 = 0
   union select organisation, 'Neighbours ' || min(split_part(words, ' ', 1)), ${by} from made group by organisation
   having bool_and(number % 5 <> 0) on conflict do nothing`,
  `insert into directory.service (id, organization_id, name, description, email, status, minimum_age, assured_on, assurer, changed_by, changed_at)
   select m.service, m.organisation, t.name || ' ' || k.name, k.description || ' ' || m.words, 'made' || m.number || '@example.org', 'active',
     case when m.number % 7 = 0 then 18 end, date '2026-03-01' - m.number % 500, t.name, ${by}
   from made m join kind k on k.number = m.kind join town t on t.number = m.town`,
  `insert into directory.location (id, location_type, name, latitude, longitude, changed_by, changed_at)
   select m.place, case when k."where" is null then 'physical' else 'virtual' end, case when k."where" = 'by-phone' then 'By telephone' else 'Hall' end,
     case when k."where" is null then m.latitude end, case when k."where" is null then m.longitude end, ${by}
   from made m join kind k on k.number = m.kind`,
  `insert into directory.address (id, location_id, address_1, city, postal_code, country, address_type)
   select md5('a' || m.place)::uuid, m.place, m.number % 90 + 1 || ' High Street', t.name, 'ZZ' || t.number % 90 + 1 || ' 1AB', 'GB', 'physical'
   from made m join town t on t.number = m.town join kind k on k.number = m.kind where k."where" is null`,
  `insert into directory.accessibility (id, location_id, description) select md5('e' || place)::uuid, place, 'Step-free entrance' from made where number % 3 > 0`,
  `insert into directory.service_at_location (id, service_id, location_id) select md5('l' || place)::uuid, service, place from made`,
  `insert into directory.phone (id, service_id, number) select md5('p' || service)::uuid, service, '01632 960' || lpad((number % 1000)::text, 3, '0') from made`,
  `insert into directory.schedule (id, service_id, freq, byday, opens_at, closes_at, timezone)
   select md5('s' || service)::uuid, service, 'WEEKLY', k.days, k.opens, k.closes, 'Europe/London' from made m join kind k on k.number = m.kind`,
  `insert into directory.cost_option (id, service_id, currency, amount) select md5('c' || service)::uuid, service, 'GBP', k.cost from made m join kind k on k.number = m.kind`,
  `insert into directory.language (id, service_id, name, code) select md5('g' || service)::uuid, service, 'English', 'en' from made
   union all select md5('h' || service)::uuid, service, 'Welsh', 'cy' from made where number % 11 = 0`,
  `insert into directory.service_area (id, service_id, name) select md5('r' || service)::uuid, service, t.name from made m join town t on t.number = m.town join kind k on k.number = m.kind
   where case when k."where" is null then m.number % 3 = 0 else m.number % 20 > 0 end`,
  `insert into directory.attribute (id, link_entity, link_id, taxonomy_term_id)
   select md5('t' || service || x)::uuid, 'service', service, md5('made term ' || x)::uuid from made m join kind k on k.number = m.kind cross join lateral unnest(k.terms) x`,
] as const;
