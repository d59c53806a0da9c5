import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { remindMinutely } from '#modules/appointments';
import { newId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { notifyCourier } from '../src/platform/outbox/notify.ts';
import { notifyStandIn, standInKey } from '../src/platform/outbox/notify-stand-in.examples.ts';
import type { StandIn } from '../src/platform/outbox/notify-stand-in.examples.ts';
import { openPool } from '../src/platform/database.ts';
import { migrate } from '../src/platform/migrate.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/embedded.ts';
import { urlOf } from '../tests/processes/kith-process.ts';

import { addDueReminders } from './appointments/due-reminders.ts';
import { emptyDiary } from './appointments/diary.ts';
import type { Bench } from './figure.ts';

const now = new Date('2026-03-02T10:00:00Z');
const count = Number(process.env['KITH_BENCH_REMINDERS'] ?? 100_000);
const killEveryMilliseconds = Number(process.env['KITH_BENCH_KILL_SECONDS'] ?? 5) * 1000;
const workers = 2;

/**
 * Reminders a second, from due to taken by the stand-in, by two workers of which one is killed every five seconds and
 * started again; each must arrive exactly once. Against the bare client sending texts to the same stand-in.
 */
export const bench: Bench = async (print) => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
  const pool = openPool(postgres.connection, { connections: 4, statementSeconds: 600 });
  const standIn = await notifyStandIn();
  try {
    const limit = await bareClientPerSecond(standIn);
    await migrate(pool);
    const diary = await emptyDiary(pool, { people: 40, now });
    await addDueReminders(pool, diary, { count, now });
    standIn.taken.length = 0;
    const environment = environmentFor(standIn, { url: urlOf(postgres.connection), folder });
    const ours = await perSecondUnderFire(environment, standIn, async () => {
      const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 5 });
      await remindMinutely.run({ pool, openWork, clock: () => now });
    });
    const references = standIn.taken.map(({ reference }) => reference);
    if (new Set(references).size !== references.length) throw new Error('a reminder arrived twice');
    print({ metric: 'reminders', ours, limit, unit: 'reminders/s', n: references.length });
  } finally {
    await standIn.close();
    await pool.end();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

function environmentFor(
  standIn: StandIn,
  { url, folder }: { readonly url: string; readonly folder: string },
) {
  return {
    KITH_PROCESS: 'worker',
    KITH_DATA: folder,
    DATABASE_URL: url,
    KITH_NOW: now.toISOString(),
    KITH_LOG: 'silent',
    KITH_NOTIFY_KEY: standInKey,
    KITH_NOTIFY_URL: standIn.url,
    KITH_NOTIFY_TEXT_TEMPLATE: newId<string>(),
    KITH_NOTIFY_CALLBACK_TOKEN: 'at-least-20-characters-of-a-bench',
    KITH_NOTIFY_PER_MINUTE: '1000000',
  };
}

async function perSecondUnderFire(
  environment: Readonly<Record<string, string>>,
  standIn: StandIn,
  begin: () => Promise<void>,
): Promise<number> {
  const running = await Promise.all(Array.from({ length: workers }, () => aWorker(environment)));
  await begin();
  const began = performance.now();
  const kills = setInterval(() => {
    // Starting one takes longer than that on a busy machine: the last is left alive until another has come.
    if (running.length < workers) return;
    running.shift()?.kill('SIGKILL');
    void aWorker(environment).then((next) => running.push(next));
  }, killEveryMilliseconds);
  try {
    while (standIn.taken.length < count) await wait(20);
    return count / ((performance.now() - began) / 1000);
  } finally {
    clearInterval(kills);
    // One may still be starting.
    await wait(2_000);
    for (const worker of running) worker.kill('SIGKILL');
  }
}

async function aWorker(environment: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', './bin/tsx.mjs', 'src/server.ts'], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function bareClientPerSecond(standIn: StandIn): Promise<number> {
  const texts = 2_000;
  const courier = notifyCourier({
    url: standIn.url,
    key: standInKey,
    textTemplate: newId<string>(),
    emailTemplate: null,
    sender: null,
    perMinute: 10_000_000,
  });
  const parcel = { channel: 'text', recipient: '07700 900001', subject: '', body: 'A reminder' } as const;
  const began = performance.now();
  const left = Array.from({ length: texts }, () => ({ ...parcel, reference: newId<never>() })).values();
  const client = async () => {
    for (const one of left) await courier.send(one, AbortSignal.timeout(30_000));
  };
  await Promise.all(Array.from({ length: 20 }, client));
  return texts / ((performance.now() - began) / 1000);
}
