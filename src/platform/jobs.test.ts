import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';
import { z } from 'zod';

import { actorAs, arrange, inWork } from '#tests/support/database.ts';

import type { NetworkId, UserId } from './ids.ts';
import { newId } from './ids.ts';
import { defineJob, doJob, doJobOutside, enqueue, enqueueAt, passOn } from './jobs.ts';
import type { JobSpec } from './jobs.ts';
import type { OpenWork, Work } from './work.ts';

const networkId = '00000000-0000-4000-8000-00000000000a' as NetworkId;
const Payload = z.object({ personId: z.string() });
type Payload = z.output<typeof Payload>;

function aSpec(name: JobSpec<Payload>['name'] = 'tests.greet'): JobSpec<Payload> {
  return defineJob({
    name,
    payload: Payload,
    key: ({ personId }) => personId,
    maxAttempts: 8,
    permissions: ['tests.greet'],
  });
}

type Queued = { name: string; letter: unknown; key: string; attempts: number; most: number; at: Date };

async function queued(work: Work): Promise<readonly Queued[]> {
  return arrange(work, async () => {
    const { rows } = await sql<Queued>`
      select t.identifier as name, j.payload as letter, j.key, j.attempts, j.max_attempts as most, j.run_at as at
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier like 'tests.%' order by j.id`.execute(work.trx);
    return rows;
  });
}

test('a queued job carries ids, who caused it and their network, and nothing else', () =>
  inWork({ networkIds: [networkId] }, async (work) => {
    await enqueue(work, aSpec(), { personId: 'p1' });

    const [job] = await queued(work);
    assert.deepEqual(job?.letter, { onBehalfOf: work.actor.userId, networkId, payload: { personId: 'p1' } });
    assert.deepEqual([job.name, job.key, job.attempts, job.most], ['tests.greet', 'tests.greet:p1', 0, 8]);
  }));

test('two waiting jobs of one key are one, and of two keys are two', () =>
  inWork({ networkIds: [networkId] }, async (work) => {
    for (const personId of ['p1', 'p1', 'p2']) await enqueue(work, aSpec(), { personId });

    assert.deepEqual(
      (await queued(work)).map(({ key }) => key),
      ['tests.greet:p1', 'tests.greet:p2'],
    );
  }));

test('one key of two kinds of job is two jobs', () =>
  inWork({ networkIds: [networkId] }, async (work) => {
    await enqueue(work, aSpec('tests.greet'), { personId: 'p1' });
    await enqueue(work, aSpec('tests.part'), { personId: 'p1' });

    assert.equal((await queued(work)).length, 2);
  }));

test('a job that is queued while one of its key is being done is done after it', () =>
  inWork({ networkIds: [networkId] }, async (work) => {
    await enqueue(work, aSpec(), { personId: 'p1' });
    await arrange(work, () =>
      sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'somebody'`.execute(
        work.trx,
      ),
    );
    await enqueue(work, aSpec(), { personId: 'p1' });

    assert.deepEqual(
      (await queued(work)).map(({ key }) => key),
      [null, 'tests.greet:p1'],
    );
  }));

test('a job can wait until a moment', () =>
  inWork({ networkIds: [networkId] }, async (work) => {
    const at = new Date('2030-01-01T09:00:00Z');
    await enqueueAt(work, aSpec(), { payload: { personId: 'p1' }, runAt: at });

    assert.deepEqual((await queued(work))[0]?.at, at);
  }));

test('what no JSON can hold is not queued', () =>
  inWork({ networkIds: [networkId] }, async (work) => {
    const spec = defineJob<{ at: unknown }>({
      ...aSpec(),
      payload: z.object({ at: z.unknown() }),
      key: () => 'k',
    });
    await assert.rejects(enqueue(work, spec, { at: new Date() }), { name: 'ZodError' });
  }));

const letter = { onBehalfOf: newId<UserId>(), networkId, payload: { personId: 'p1' } };

/** Opens works that only remember for whom. */
function remembering() {
  const actors: Work['actor'][] = [];
  const openWork: OpenWork = (actor, body) => {
    actors.push(actor);
    return body({ actor } as Work);
  };
  return { actors, openWork };
}

test('a job is done as the system, for whoever caused it, in their network, with its own permissions', async () => {
  const { actors, openWork } = remembering();
  const given: Payload[] = [];
  const job = doJob(aSpec(), (_, payload) => {
    given.push(payload);
    return Promise.resolve();
  });

  await job.run(openWork, letter);

  assert.deepEqual(given, [{ personId: 'p1' }]);
  assert.deepEqual(actors, [
    {
      ...actorAs({ networkIds: [networkId], permissions: ['tests.greet'] }),
      kind: 'system',
      userId: letter.onBehalfOf,
    },
  ]);
});

test('a job that calls somebody else opens as many works as it needs, each for the same actor', async () => {
  const { actors, openWork } = remembering();
  const job = doJobOutside(aSpec(), async (open) => {
    await open(() => Promise.resolve());
    await open(() => Promise.resolve());
  });

  await job.run(openWork, letter);

  assert.equal(actors.length, 2);
  assert.deepEqual(actors[0], actors[1]);
});

for (const wrong of [
  null,
  {},
  { ...letter, payload: { personId: 5 } },
  { ...letter, networkId: 'everywhere' },
  { ...letter, onBehalfOf: undefined },
]) {
  test(`a letter that is not one is not acted upon: ${JSON.stringify(wrong)}`, async () => {
    const { actors, openWork } = remembering();
    const job = doJob(aSpec(), () => Promise.reject(new Error('it was done')));

    await assert.rejects(job.run(openWork, wrong), { name: 'ZodError' });
    assert.deepEqual(actors, []);
  });
}

test('an announcement queues everyone who listens, for the same person', () =>
  inWork({ networkIds: [networkId] }, async (work) => {
    const heard = [aSpec('tests.first'), aSpec('tests.second')];
    const announcement = passOn(aSpec('tests.happened'), heard);
    await announcement.run((actor, body) => body({ ...work, actor }), letter);

    assert.deepEqual(
      (await queued(work)).map(({ name, letter: theirs }) => ({ name, letter: theirs })),
      heard.map(({ name }) => ({ name, letter })),
    );
  }));
