import { setImmediate as nextTurn } from 'node:timers/promises';

import { openStreaming } from '#platform/database.ts';
import type { ClientBase, Pool } from 'pg';

import { addAppointments, openDiary } from './appointment-rows.ts';
import type { OpenDiary } from './appointment-rows.ts';
import { addBarriers } from './barrier-rows.ts';
import { castOf } from './cast.ts';
import { checkedAtTheEnd } from './checked-at-the-end.ts';
import type { DemonstrationNetwork } from './cast.ts';
import { addConnection } from './connection-rows.ts';
import type { Group } from './connection-rows.ts';
import { addContacts } from './contact-rows.ts';
import { addGroups } from './groups.ts';
import { addKeeper, proposeChange } from './keepers.ts';
import { momentsAround } from './moments.ts';
import { addPlan } from './plan-rows.ts';
import { addPerson } from './person-rows.ts';
import type { Making } from './person-rows.ts';
import { randomFrom } from './random.ts';
import { addDemonstrationRota } from './rota-rows.ts';
import { collectRows } from './rows.ts';
import { addDemonstrationSchemes } from './scheme-rows.ts';
import { addStaff } from './staff-rows.ts';
import { addReferral } from './story-rows.ts';
import type { Stage } from './story-rows.ts';
import { addDemonstrationTrial } from './trial-rows.ts';
import { addDemonstrationWaiting } from './waiting-rows.ts';

export type DemonstrationSize = {
  readonly people: number;
  readonly listings: number;
  readonly networks: number;
  /** The same seed and the same now make the same network, to the last id. */
  readonly seed: number;
  readonly now: Date;
  /** Told after every lot of people: rows written so far. */
  readonly onProgress?: (rows: number) => void;
};

export const usualSize = { people: 400, listings: 60, networks: 2, seed: 14_03_2019 } as const;

/** As many networks as have the usual number of people each, so that a larger demonstration is not a busier one. */
export function networksFor(people: number): number {
  return Math.max(usualSize.networks, Math.ceil((people * usualSize.networks) / usualSize.people));
}

/**
 * Fills an empty database with invented networks, in one transaction: all of it or nothing. Not for
 * production: it writes past reach and audit, as the owner of the tables.
 *
 * @returns How many rows were written.
 */
export async function loadDemonstration(pool: Pool, size: DemonstrationSize): Promise<number> {
  const client = await openStreaming(pool);
  try {
    await client.query('begin; set local statement_timeout = 0; set local synchronous_commit = off');
    const written = await (size.people < many
      ? writeAll(client, size)
      : checkedAtTheEnd(client, () => writeAll(client, size)));
    await client.query('commit');
    // Without statistics the first pages would be planned for empty tables.
    await client.query('analyze');
    await proposeChange(pool, size.now);
    return written;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** Whether a database has no network yet: then it is given the demonstration at first start. */
export async function isEmpty(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query('select 1 from identity.network limit 1');
  return rows.length === 0;
}

/** From so many people on, taking checks off and putting them back costs less than it saves. */
const many = 2_000;

/** So that a large demonstration is not held in memory all at once. */
const peopleAtOnce = 500;

/** So that a lot can leave while the next is made. */
const peopleATurn = 20;

async function writeAll(client: ClientBase, size: DemonstrationSize): Promise<number> {
  const random = randomFrom(size.seed);
  const rows = collectRows();
  const making: Making = { rows, random, moments: momentsAround(size.now, random) };
  const networks = Array.from({ length: size.networks }, (_, index) => castOf(random, index));
  addStaff(rows, networks, making.moments);
  const groups = await addGroups(client, { count: size.listings, now: size.now, random });
  let written = size.listings + (await rows.write(client));
  await addKeeper(client, { networks, groups, now: size.now });
  const rota = await addDemonstrationRota(client, { networks, seed: size.seed, now: size.now });
  written += rota.written;
  const diary = openDiary(rota.sessions, size.now);
  // One lot is written while the next is made.
  let writing = Promise.resolve(0);
  for (let number = 0; number < size.people; number += 1) {
    const round = Math.floor(number / networks.length);
    addLife(making, {
      network: networks[number % networks.length],
      stage: stageOf(round),
      number,
      groups,
      diary,
    });
    if (number % peopleATurn === 0) await nextTurn();
    if (number % peopleAtOnce !== peopleAtOnce - 1) continue;
    written += await writing;
    writing = rows.write(client);
    // It is waited for a lot later; until then its failure is nobody's.
    writing.catch(() => undefined);
    size.onProgress?.(written);
  }
  written += await writing;
  written += await rows.write(client);
  written += await addDemonstrationTrial(client, { networks, seed: size.seed, now: size.now });
  const { people, seed, now } = size;
  written += await addDemonstrationWaiting(client, { networks, people, seed, now });
  return written + (await addDemonstrationSchemes(client, { networks, seed: size.seed, now: size.now }));
}

type Life = {
  readonly network: DemonstrationNetwork | undefined;
  readonly stage: Stage;
  readonly number: number;
  readonly groups: readonly Group[];
  readonly diary: OpenDiary;
};

function addLife(making: Making, { network, stage, number, groups, diary }: Life): void {
  if (!network) throw new RangeError('a demonstration has at least one network');
  const person = addPerson(making, network, number);
  addBarriers(making, person);
  const episode = addReferral(making, person, stage);
  if (!episode) return;
  addContacts(making, episode);
  if (episode.stage === 'active') addAppointments(making, episode, diary);
  if (episode.stage !== 'active' && episode.stage !== 'closed') return;
  addPlan(making, episode);
  addConnection(making, episode, groups);
}

/** By the how-manieth of their network they are. Of twenty people: two wait, one begins, two are being reached, ten are supported, four are closed, one declined. */
function stageOf(round: number): Stage {
  const stages: readonly Stage[] = [
    'waiting',
    'active',
    'active',
    'closed',
    'active',
    'ringing',
    'active',
    'closed',
    'active',
    'begin',
    'waiting',
    'active',
    'closed',
    'active',
    'ringing',
    'active',
    'declined',
    'active',
    'closed',
    'active',
  ];
  return stages[round % stages.length] ?? 'active';
}
