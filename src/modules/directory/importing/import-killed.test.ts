import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { Pool, PoolConfig } from 'pg';

import { openPool } from '#platform/database.ts';
import type { OpenJobWork } from '#platform/jobs.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { actorAs } from '#tests/support/database.ts';
import { newDatabase, untilEnd } from '#tests/support/server.ts';

import { filesIn, hsdsFolder, largeDirectory } from './hsds/hsds-folder.examples.ts';
import { importHsds } from './import-hsds.ts';
import { zipOf } from './zip.examples.ts';

const count = 600;
const batchSize = 20;
const source = 'northvale';

test('an import that is killed leaves only whole services and no file, and the next one ends as if nothing had happened', async () => {
  const folder = hsdsFolder(largeDirectory(count));
  const [killed, unbroken] = [await database(), await database()];

  const temporary = hsdsFolder({});
  await importUntilKilled(killed.connection, zipOf(filesIn(folder)), temporary);
  const { services, incomplete, done } = await stateOf(killed.pool);
  const report = await importHsds(workOn(killed.pool), { folder, source, batchSize });
  await importHsds(workOn(unbroken.pool), { folder, source, batchSize });

  assert.ok(services > 0 && services < count, `killed after ${services} of ${count}`);
  assert.equal(incomplete, 0);
  assert.deepEqual(readdirSync(temporary), []);
  assert.equal(done, services);
  assert.deepEqual(report.services, {
    read: count,
    added: count - services,
    changed: 0,
    unchanged: services,
  });
  assert.deepEqual(await everythingIn(killed.pool), await everythingIn(unbroken.pool));
});

async function database(): Promise<{ pool: Pool; connection: PoolConfig }> {
  const connection = await newDatabase();
  return { connection, pool: untilEnd(openPool(connection, { connections: 2, statementSeconds: 20 })) };
}

function workOn(pool: Pool): OpenJobWork {
  const clock = () => new Date('2026-03-02T09:00:00Z');
  const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });
  return (body) => openWork(actorAs({ permissions: ['directory.edit'] }), body);
}

/** Kills the process with a signal that it cannot hear, when it has told of a few batches. */
async function importUntilKilled(connection: PoolConfig, archive: string, temporary: string): Promise<void> {
  const script = fileURLToPath(new URL('import-child.examples.ts', import.meta.url));
  const args = ['--import', './bin/tsx.mjs', script, JSON.stringify(connection), archive, String(batchSize)];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary },
  });
  const exited = once(child, 'exit');
  let told = 0;
  for await (const _ of createInterface({ input: child.stdout })) {
    told += 1;
    if (told === 4) child.kill('SIGKILL');
  }
  assert.deepEqual(await exited, [null, 'SIGKILL']);
}

/** What is there; a service is whole when everything that belongs to it is. */
async function stateOf(pool: Pool) {
  await untilAlone(pool);
  const { rows } = await pool.query<{ services: number; incomplete: number; done: number }>(`
    select count(*) as services,
      count(*) filter (where not (
        (select count(*) from directory.schedule c where c.service_id = s.id) = 1
        and (select count(*) from directory.phone p where p.service_id = s.id) = 1
        and (select count(*) from directory.contact p where p.service_id = s.id) = 1
        and (select count(*) from directory.language l where l.service_id = s.id) = 1
        and (select count(*) from directory.attribute a where a.link_id = s.id) = 1
        and (select count(*) from directory.service_search x where x.service_id = s.id) = 1
        and (select count(*) from directory.service_at_location at join directory.address a on a.location_id = at.location_id
          where at.service_id = s.id) = 1
        and (select count(*) from directory.import_record r where r.service_id = s.id)
          + (select cardinality(records) from directory.field_source k where k.service_id = s.id) = 10
      )) as incomplete,
      (select services_done from directory.import_run where state = 'running') as done
    from directory.service s`);
  const [state] = rows;
  assert.ok(state);
  return state;
}

/** The server notices in its own time that the process is gone. */
async function untilAlone(pool: Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ others: number }>(`
      select count(*) as others from pg_stat_activity where datname = current_database()
        and pid <> pg_backend_pid() and backend_type = 'client backend' and xact_start is not null`);
    if (rows[0]?.others === 0) return;
  }
}

/** Every row of the directory but the runs themselves, which are two where one was killed. */
async function everythingIn(pool: Pool): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await pool.query<{ name: string }>(`
    select table_name as name from information_schema.tables
    where table_schema = 'directory' and table_name not in ('import_run', 'migration') order by 1`);
  const all: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ rows: number; hash: string }>(`
      select count(*) as rows, md5(string_agg(row, ' ' order by row)) as hash
      from (select (to_jsonb(t) - 'run_id' - 'changed_by')::text as row from directory.${name} t) x`);
    all[name] = JSON.stringify(rows[0]);
  }
  assert.ok(tables.length > 15);
  return all;
}
