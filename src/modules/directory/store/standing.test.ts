import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { aService } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';
import { refreshSearch } from './search-index.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

async function standing(work: Work, id: ServiceId): Promise<unknown> {
  const { rows } = await sql`
    select is_claimed as "isClaimed", is_doubted as "isDoubted" from directory.service_search
    where service_id = ${id}`.execute(work.trx);
  return rows[0];
}

async function keptBy(work: Work, id: ServiceId): Promise<string> {
  const userId = newId<string>();
  await sql`
    insert into directory.owner (service_id, user_id, role, proved_by, address, since)
    values (${id}, ${userId}, 'owner', 'email', 'group@example.org', ${work.now})`.execute(work.trx);
  return userId;
}

function doubted(work: Work, id: ServiceId) {
  return sql`
    insert into directory.doubt (service_id, kind, people, since) values (${id}, 'closed', 2, ${work.now})
    on conflict (service_id) do update set people = 3`.execute(work.trx);
}

test('who claims and who doubts a listing stands with what searches look in, as long as it is so', () =>
  inWork(editor, async (work) => {
    const id = await aService(work);
    assert.deepEqual(await standing(work, id), { isClaimed: false, isDoubted: false });

    const [first] = [await keptBy(work, id), await keptBy(work, id)];
    await doubted(work, id);
    await doubted(work, id);
    assert.deepEqual(await standing(work, id), { isClaimed: true, isDoubted: true });

    await sql`delete from directory.owner where service_id = ${id} and user_id = ${first}`.execute(work.trx);
    await sql`delete from directory.doubt where service_id = ${id}`.execute(work.trx);
    assert.deepEqual(await standing(work, id), { isClaimed: true, isDoubted: false });
    await sql`delete from directory.owner where service_id = ${id}`.execute(work.trx);
    assert.deepEqual(await standing(work, id), { isClaimed: false, isDoubted: false });
  }));

test('a listing that comes back is as it stands', () =>
  inWork(editor, async (work) => {
    const id = await aService(work);
    const status = (is: string) =>
      sql`update directory.service set status = ${is} where id = ${id}`.execute(work.trx);
    await status('inactive');
    await refreshSearch(work, [id]);
    await keptBy(work, id);
    await doubted(work, id);
    assert.equal(await standing(work, id), undefined);

    await status('active');
    await refreshSearch(work, [id]);
    assert.deepEqual(await standing(work, id), { isClaimed: true, isDoubted: true });
  }));
