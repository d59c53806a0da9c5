import type { ClientBase } from 'pg';

import { renewOutlook } from '#modules/capacity';
import { onStreaming } from '#platform/database.ts';

import { operator } from '../operator.ts';
import type { DemonstrationNetwork } from './cast.ts';
import { momentsAround } from './moments.ts';
import { addListed } from './listed-rows.ts';
import { addPads } from './pad-rows.ts';
import { addPauses } from './pause-rows.ts';
import { addPerson } from './person-rows.ts';
import type { Making } from './person-rows.ts';
import { randomFrom } from './random.ts';
import { addRecentContacts } from './recent-contact-rows.ts';
import { collectRows } from './rows.ts';
import { addThoseWhoWaited } from './waited-rows.ts';

export type Waiting = {
  readonly networks: readonly DemonstrationNetwork[];
  /** How many people there are already. */
  readonly people: number;
  readonly seed: number;
  readonly now: Date;
};

/** Twelve, the longest first: since how many days they wait, and how urgent it is. */
const waitingNow = [
  { daysAgo: 33, urgency: 'routine' },
  { daysAgo: 30, urgency: 'routine' },
  { daysAgo: 28, urgency: 'routine' },
  { daysAgo: 26, urgency: 'routine' },
  { daysAgo: 23, urgency: 'worse' },
  { daysAgo: 20, urgency: 'routine' },
  { daysAgo: 17, urgency: 'routine' },
  { daysAgo: 13, urgency: 'routine' },
  { daysAgo: 9, urgency: 'routine' },
  { daysAgo: 6, urgency: 'soon' },
  { daysAgo: 4, urgency: 'routine' },
  { daysAgo: 1, urgency: 'routine' },
] as const;

/**
 * The first network has more referrals than room: some wait, others waited before somebody began with them. All of it
 * from a lot of its own, so that nobody else's life changes with it. The second network has no list.
 *
 * @returns How many rows were written.
 */
export async function addDemonstrationWaiting(
  client: ClientBase,
  { networks, people, seed, now }: Waiting,
): Promise<number> {
  const [network] = networks;
  if (!network) return 0;
  const random = randomFrom(seed + 11);
  const making: Making = { rows: collectRows(), random, moments: momentsAround(now, random) };
  for (const [index, place] of waitingNow.entries()) {
    const person = addPerson(making, network, people + index);
    addListed(making, person, place);
  }
  // First, while it can be seen since when people are supported.
  await addRecentContacts(client, making, network);
  await addThoseWhoWaited(client, making, network);
  addPauses(making, network);
  for (const one of networks.slice(0, 2)) await addPads(client, making, one);
  const written = await making.rows.write(client);
  for (const { id } of networks.slice(0, 2)) {
    const trx = onStreaming(client);
    const actor = { ...operator(['capacity.work-out-outlook']), networkIds: [id] };
    await renewOutlook({ now, trx, requestId: random.uuid<string>(), claim: { key: null }, actor });
  }
  return written;
}
