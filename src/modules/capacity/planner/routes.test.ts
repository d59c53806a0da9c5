import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';

import { assumptionNames, usualAssumptions } from './domain/assumptions.ts';
import { doPlayPlan } from './jobs.ts';

let shared: Promise<TestApp> | undefined;

async function page(path: string) {
  const app = await (shared ??= testApp());
  const response = await app.ask(path);
  const html = await response.text();
  return { status: response.status, html, text: html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
}

test('without typing anything there is an answer, by what is usual', async () => {
  const { status, text } = await page('/capacity-planner');
  assert.equal(status, 200);
  assert.match(text, /Plan for 6 link workers/);
  assert.match(text, /With the 4 you have: more people come than they can begin with/);
});

test('more people registered need more link workers, and the address keeps what is not as usual', async () => {
  const { text, html } = await page('/capacity-planner?population=80,000&linkWorkers=12');
  assert.match(text, /Plan for 11 link workers/);
  assert.match(html, /href="\/capacity-planner\?population=80000&amp;linkWorkers=12"/);
});

test('what is no such number is said beside its field, kept as typed, and nothing is worked out', async () => {
  const { status, html, text } = await page('/capacity-planner?population=many&weeksWorked=53');
  assert.equal(status, 422);
  assert.match(html, /value="many"/);
  assert.match(html, /value="53"/);
  assert.match(text, /Type a number from 20 to 52/);
  assert.doesNotMatch(text, /Plan for/);
  assert.match(html, /<details class="k-planner__more" open/);
});

test('when no time is left for anybody, that is said', async () => {
  const { status, text } = await page('/capacity-planner?adminPercent=90&communityHoursAWeek=40');
  assert.equal(status, 200);
  assert.match(text, /no time left for anybody/);
});

test('a plan is played through once, by a job, however often it is asked for', async () => {
  const app = await testApp();
  const post = { population: '30000', linkWorkers: '5' };
  const address = '/capacity-planner?population=30000&linkWorkers=5';

  const first = await app.ask('/capacity-planner/simulation', { post });
  const again = await app.ask('/capacity-planner/simulation', { post });
  assert.deepEqual([first.status, first.headers.get('location')], [303, address]);
  assert.equal(again.status, 303);
  assert.match(await (await app.ask(address)).text(), /http-equiv="refresh"/);

  const { rows: jobs } = await app.pool.query<{ payload: unknown }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'capacity.play-plan'`,
  );
  assert.equal(jobs.length, 1);
  await doPlayPlan.run(app.openWork, jobs[0]?.payload);
  const { rows: kept } = await app.pool.query('select answer from capacity.simulation');
  await doPlayPlan.run(app.openWork, jobs[0]?.payload);
  assert.deepEqual((await app.pool.query('select answer from capacity.simulation')).rows, kept);

  const html = await (await app.ask(address)).text();
  assert.match(html, /Played through over 10,000 weeks/);
  assert.doesNotMatch(html, /http-equiv="refresh"/);
});

test('a plan with mistakes is not played through', async () => {
  const app = await (shared ??= testApp());
  const answer = await app.ask('/capacity-planner/simulation', { post: { population: '-1' } });
  assert.equal(answer.status, 422);
  const { rows } = await app.pool.query('select from capacity.simulation');
  assert.equal(rows.length, 0);
});

test('whatever stands in the address, there is a page', async () => {
  const app = await (shared ??= testApp());
  const name = fc.constantFrom(...assumptionNames);
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.double().map(String), fc.integer().map(String));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 6 }), async (pairs) => {
      const query = new URLSearchParams(pairs.map(([key, text]) => [key, text.toWellFormed()]));
      const { status } = await app.ask(`/capacity-planner?${query.toString()}`);
      assert.ok(status === 200 || status === 422, String(status));
    }),
    { numRuns: 60 },
  );
  assert.ok(usualAssumptions.population > 0);
});
