import { addServices } from '#modules/directory';
import type { NewService } from '#modules/directory';
import { onClient } from '#platform/database.ts';
import { addDays, dayOf } from '#platform/local-date.ts';
import type { ClientBase } from 'pg';

import { operator } from '../operator.ts';
import { groupKinds } from './group-kinds.ts';
import { towns } from './names.ts';
import type { Random } from './random.ts';

export type Groups = { readonly count: number; readonly now: Date; readonly random: Random };

/** As many as are kept in memory at once. */
const atOnce = 500;

/** @returns The services that were added, with their names. */
export async function addGroups(
  client: ClientBase,
  { count, now, random }: Groups,
): Promise<readonly { id: string; name: string }[]> {
  const work = {
    actor: operator(['directory.edit']),
    now,
    trx: onClient(client),
    requestId: random.uuid<string>(),
    claim: { key: null },
  };
  const added: { id: string; name: string }[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index);
    const services = numbers.map((number) => groupOf(number, random, now));
    const ids = await addServices(work, services);
    added.push(...ids.map((id, index) => ({ id, name: services[index]?.name ?? '' })));
  }
  return added;
}

function groupOf(number: number, random: Random, now: Date): NewService {
  const kind = groupKinds[number % groupKinds.length];
  const round = Math.floor(number / groupKinds.length);
  const town = towns[round % towns.length] ?? towns[0];
  if (!kind) throw new RangeError('there are no kinds of group');
  const again = round < towns.length ? '' : ` ${round}`;
  return {
    id: random.uuid(),
    name: `${town.name} ${kind.name}${again}`,
    organisation: `${town.name} ${random.one(['Neighbours', 'Community Trust', 'Volunteers', 'Together'])}`,
    description: kind.description,
    phone: `01632 960${String(random.whole(200, 999))}`,
    howToStart: kind.howToStart,
    costs: [{ amount: kind.cost }],
    schedules: [{ byDay: kind.days, opensAt: kind.opensAt, closesAt: kind.closesAt }],
    places: [placeIn(town, random)],
    terms: kind.terms,
    areas: [town.name],
    assured: { on: addDays(dayOf(now), -random.whole(2, 300)), by: town.name },
  };
}

function placeIn(town: (typeof towns)[number], random: Random) {
  return {
    name: random.one(['Community Hall', 'Library', 'Methodist Hall', 'Old School', 'Leisure Centre']),
    address1: `${random.whole(1, 90)} ${random.one(town.streets)}`,
    city: town.name,
    postcode: `${town.area}${random.whole(1, 9)} ${random.whole(1, 9)}AB`,
    accessibility: random.chance(0.7) ? ['Step-free entrance'] : [],
  };
}
