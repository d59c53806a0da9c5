import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sharedPool } from '#tests/support/database.ts';

import { schemaRules } from './schema-rules.ts';
import type { Ask, SchemaRule } from './schema-rules.ts';

for (const { says, broken } of schemaRules) {
  test(says, async () => {
    const pool = await sharedPool();
    const ask: Ask = async <Row extends object>(query: string) => (await pool.query<Row>(query)).rows;

    assert.deepEqual(await broken(ask), []);
  });
}

/** What breaks each rule, by its place in the list, and how the rule says so. */
const faults: readonly (readonly [sql: string, said: string])[] = [
  ['create table people.fault (network_id uuid)', 'people.fault'],
  ['create table people.fault (id uuid)', 'people.fault'],
  ['create table people.fault (id uuid primary key, network_id uuid)', 'people.fault'],
  [
    'alter table people.person add unique (id); create table people.fault (network_id uuid, person_id uuid references people.person (id))',
    'people.fault: fault_person_id_fkey',
  ],
  [
    'create table people.fault (network_id uuid, id uuid, foreign key (network_id, id) references referrals.episode (network_id, id))',
    'people → referrals',
  ],
  [
    'create table people.fault (network_id uuid); create policy fault on people.fault to kith_app using (true)',
    'people.fault',
  ],
  [
    'create table people.fault (network_id uuid); create policy fault on people.fault to kith_app using (true)',
    'people.fault: fault',
  ],
  [
    'create table people.fault (network_id uuid); create policy fault on people.fault to kith_app with check (true)',
    'people.fault: fault',
  ],
  ['alter table people.consent owner to kith_app', 'owns people.consent'],
  ['grant update on audit.entry to kith_app', 'audit.entry UPDATE'],
  ["create function people.fault() returns int language sql security definer as 'select 1'", 'people.fault'],
  ['create view people.fault as select * from people.person', 'people.fault'],
];

for (const [place, [sql, said]] of faults.entries()) {
  const rule = schemaRules[place];

  test(`a schema that breaks it is found: ${rule?.says}`, async () => {
    assert.ok(rule && (await foundIn(rule, sql)).includes(said));
  });
}

test('every rule of the schema has a fault that breaks it', () => {
  assert.equal(faults.length, schemaRules.length);
});

/** What a rule says about a database with a fault in it. The fault is rolled back. */
async function foundIn({ broken }: SchemaRule, fault: string): Promise<readonly string[]> {
  const client = await (await sharedPool()).connect();
  try {
    await client.query(`begin; ${fault}`);
    return await broken(async <Row extends object>(query: string) => (await client.query<Row>(query)).rows);
  } finally {
    await client.query('rollback');
    client.release();
  }
}
