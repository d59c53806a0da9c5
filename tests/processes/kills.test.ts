import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { theDatabaseIn } from './database-in.ts';
import { actions, allSettled, messagesOf, recordsOf, whatAuditSays } from './kept.ts';
import type { Message } from './kept.ts';
import type { MailCatcher } from './mail-catcher.ts';
import { signIn, walkMainJob } from './main-job-walk.ts';
import type { Step } from './main-job-walk.ts';
import { stubbornBrowser } from './stubborn-browser.ts';
import { aKithUnderFire } from './under-fire.ts';
import type { UnderFire, Victim } from './under-fire.ts';

/** Seven of each. The workers first: the jobs of the last are given to the next after fifteen seconds. */
const victims: readonly Victim[] = [
  ...Array.from({ length: 4 }, () => ['worker', 'web', 'worker', 'database'] as const)
    .flat()
    .slice(0, -2),
  ...Array.from({ length: 4 }, () => ['web', 'database'] as const)
    .flat()
    .slice(0, -1),
];
const walkers = 3;
/** What has to be saved between two kills: they hit a service at work, not one that is still coming back. */
const savedBetweenKills = 4;

test(
  `${victims.length} times kill -9 of web, worker and database while people are referred, supported and told of: nothing acknowledged is lost, nothing is done or sent twice`,
  { timeout: 300_000 },
  async (t) => {
    const fire = await aKithUnderFire(t);
    const ready = performance.now();
    const acknowledged: Step[] = [];
    const walking = startWalking(fire, acknowledged);
    const recoveries: Record<Victim, number[]> = { web: [], worker: [], database: [] };

    for (const victim of victims) {
      await walking.saves(savedBetweenKills);
      await wait(Math.random() * 100);
      const began = performance.now();
      await fire.kill(victim);
      await walking.saves(1);
      recoveries[victim].push(Math.round(performance.now() - began));
    }
    await walking.saves(savedBetweenKills);
    const numbers = await walking.stop();
    const stopped = performance.now();
    t.diagnostic(`under fire for ${Math.round(stopped - ready)} ms`);
    const { pool } = await theDatabaseIn(t, fire.dataFolder);
    await allSettled(pool);
    t.diagnostic(
      `the last message was settled ${Math.round(performance.now() - stopped)} ms after the last step`,
    );

    const audited = await whatAuditSays(pool, acknowledged);
    for (const { once, name } of acknowledged)
      assert.ok(
        audited.get(once)?.includes(actions[name]),
        `“${name}” was acknowledged: it is in the access log`,
      );
    for (const number of numbers)
      assert.deepEqual(await recordsOf(pool, number), everythingOnce, 'what was acknowledged is there, once');
    const messages = await messagesOf(pool);
    assertSentOnce(messages, fire.catcher);

    const again = Map.groupBy(
      acknowledged.filter(({ times }) => times > 1),
      ({ name }) => name,
    );
    t.diagnostic(
      `${numbers.length} people, ${acknowledged.length} steps acknowledged; sent again: ${[...again].map(([name, { length }]) => `${name} ${length}`).join(', ')}`,
    );
    const unsure = messages.filter(({ state }) => state === 'unsure');
    t.diagnostic(
      `${messages.length} messages, ${unsure.length} unsure, of which ${unsure.filter(({ id }) => fire.catcher.counts.has(id)).length} had arrived`,
    );
    for (const [victim, milliseconds] of Object.entries(recoveries))
      t.diagnostic(
        `saving again after a kill of the ${victim}: ${milliseconds.toSorted((a, b) => a - b).join(', ')} ms`,
      );
  },
);

const everythingOnce = {
  people: 1,
  consents: 2,
  referrals: 1,
  episodes: 1,
  contacts: 1,
  conversations: 1,
  goals: 1,
  connections: 1,
  beginnings: 1,
  tellings: 1,
  closures: 1,
  endings: 1,
};

function assertSentOnce(messages: readonly Message[], { counts }: MailCatcher): void {
  assert.deepEqual(
    [...counts.values()].filter((count) => count > 1),
    [],
    'no message was taken twice',
  );
  const states = Map.groupBy(messages, ({ state }) => state);
  assert.deepEqual(
    [...states.keys()].filter((state) => state !== 'delivered' && state !== 'unsure'),
    [],
  );
  for (const { id } of states.get('delivered') ?? []) assert.equal(counts.get(id), 1, 'delivered is taken');
  const known = new Set(messages.map(({ id }) => id));
  assert.deepEqual(
    [...counts.keys()].filter((id) => !known.has(id)),
    [],
    'nothing was sent that was not saved',
  );
}

/** Several pairs of a practice and a link worker, each with one person after the other. */
function startWalking({ url }: UnderFire, acknowledged: Step[]) {
  const numbers: number[] = [];
  let stopping = false;
  const walk = async () => {
    const referrer = stubbornBrowser(url);
    const worker = stubbornBrowser(url);
    while (!stopping) {
      await signIn(referrer, 'GP at Elm Street Surgery');
      await signIn(worker, 'Link worker in Northvale');
      const number = numbers.push(numbers.length) - 1;
      await walkMainJob({ referrer, worker }, { number, onStep: (step) => acknowledged.push(step) });
    }
  };
  const all = Promise.all(Array.from({ length: walkers }, walk));
  return {
    /** Resolves when so many more steps have been acknowledged; rejects when somebody could not go on. */
    saves: async (by: number) => {
      const target = acknowledged.length + by;
      while (acknowledged.length < target) await Promise.race([wait(5), all]);
    },
    /** Lets everybody finish with the person they are with. @returns The numbers of all walks. */
    stop: async () => {
      stopping = true;
      await all;
      return numbers;
    },
  };
}
