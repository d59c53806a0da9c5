import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import type { OpenWork, Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { leadDilys, networksExist, north, south } from '#tests/support/network.ts';

import { messagesIn } from '../../assurance/assurance.examples.ts';
import type { ConsentId } from '../domain/scheme-asking.ts';
import type { SchemeId } from '../domain/scheme.ts';
import { tellingLeads, tellingLeadsJob } from '../jobs.ts';
import { aScheme, details, editor } from '../schemes.examples.ts';
import { amendScheme } from './amend-scheme.ts';
import { tellLeads } from './tell-leads.ts';

const url = 'https://kith.example.org';
const job = tellingLeadsJob(url);
const byEditor = { ...editor, networkIds: [south] };

function link(work: Work, id: SchemeId, networkId: NetworkId | null, seen: string) {
  const change = { details, networkId, checked: false, closed: false };
  return amendScheme(work, { once: newId<string>(), id, seen, ...change });
}

/** Does what was queued, as the worker would: in the network and with the permissions of the job. */
async function doQueued(work: Work): Promise<number> {
  const { rows } = await arrange(work, () =>
    sql<{ data: unknown }>`
      select j.payload as data from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = ${tellingLeads.name} order by j.id`.execute(work.trx),
  );
  const openWork: OpenWork = async (actor, body) => {
    const answers: Awaited<ReturnType<typeof body>>[] = [];
    const as = { ...actor, permissions: [...actor.permissions] };
    await asAnother(work, as, async (there) => void answers.push(await body(there)));
    return answers[0] as Awaited<ReturnType<typeof body>>;
  };
  for (const { data } of rows) await job.run(openWork, data);
  return rows.length;
}

suite('the leads of a network', () => {
  test('are told by email, once and in both languages, that they are asked about a scheme', () =>
    inWork(byEditor, async (work) => {
      await networksExist(work);
      const id = await aScheme(work);
      await link(work, id, north, '1');
      assert.deepEqual(await messagesIn(work), []);

      assert.equal(await doQueued(work), 1);
      await doQueued(work);

      const [message, ...more] = await messagesIn(work);
      assert.deepEqual(more, []);
      assert.equal(message?.recipient, 'dilys.hart@example.org');
      assert.match(
        message?.body ?? '',
        /^Hello,[^]*“Brackenford Social Prescribing”[^]*Northvale Network[^]*Helo,/,
      );
      assert.ok(message?.body.includes(`${url}/schemes/consents`));
      assert.doesNotMatch(message?.subject ?? '', /Brackenford|Dilys|Northvale/);
    }));

  test('are not told again of what they were asked, nor of what was withdrawn before', () =>
    inWork(byEditor, async (work) => {
      await networksExist(work);
      const id = await aScheme(work);
      await link(work, id, north, '1');
      await link(work, id, north, '2');
      assert.equal(await doQueued(work), 1);
      await link(work, id, null, '3');
      await link(work, id, north, '4');
      await link(work, id, null, '5');
      assert.equal(await doQueued(work), 2);

      assert.equal((await messagesIn(work)).length, 1);
    }));

  test('are those of that network, whose account stands', () =>
    inWork(byEditor, async (work) => {
      await networksExist(work);
      await arrange(work, () =>
        sql`update identity."user" set disabled_at = ${work.now} where id = ${leadDilys.id}`.execute(
          work.trx,
        ),
      );
      await link(work, await aScheme(work), north, '1');
      await link(work, await aScheme(work), south, '1');
      await doQueued(work);

      assert.deepEqual(await messagesIn(work), []);
    }));

  test('are told by the job alone, and only of what their network is asked', () =>
    inWork(byEditor, async (work) => {
      await networksExist(work);
      const id = await aScheme(work);
      await link(work, id, north, '1');
      const consentId = await arrange(work, async () => {
        const { rows } = await sql<{ id: ConsentId }>`select id from directory.scheme_consent`.execute(
          work.trx,
        );
        return rows[0]?.id ?? newId<ConsentId>();
      });
      await assert.rejects(tellLeads(work, { consentId, url }), { kind: 'not-allowed' });
      const elsewhere = { networkIds: [south], permissions: ['directory.tell-leads'] } as const;
      await asAnother(work, elsewhere, (as) => tellLeads(as, { consentId, url }));

      assert.deepEqual(await messagesIn(work), []);
    }));
});
