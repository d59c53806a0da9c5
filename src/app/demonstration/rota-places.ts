import type { RoomId, SiteId } from '#modules/rota';

import type { DemonstrationNetwork, Practice } from './cast.ts';
import type { Moments } from './moments.ts';
import { towns } from './names.ts';
import { postcodeAt } from './places.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

export type MakingRota = { readonly rows: Rows; readonly random: Random; readonly moments: Moments };
export type Room = { readonly id: RoomId; readonly site: string };

type Site = Pick<Practice, 'name'> & { readonly practiceId: Practice['id'] | null };

/** The surgeries of a network and the library of its town, each with two rooms and quiet hours. */
export function addSites(making: MakingRota, network: DemonstrationNetwork): readonly Room[] {
  const town = towns[network.town] ?? towns[0];
  const surgeries = network.practices.map(({ id, name }): Site => ({ practiceId: id, name }));
  const sites = [...surgeries, { practiceId: null, name: `${town.name} Library` }];
  return sites.flatMap((site, index) => addSite(making, { network, site, index }));
}

type Place = { readonly network: DemonstrationNetwork; readonly site: Site; readonly index: number };

function addSite({ rows, random, moments }: MakingRota, { network, site, index }: Place): readonly Room[] {
  const id = random.uuid<SiteId>();
  const lead = network.members.find(({ kind }) => kind === 'team-lead');
  const changed = { changed_by: lead?.id, changed_at: moments.now };
  const { outward, latitude, longitude } = postcodeAt(towns[network.town] ?? towns[0], [1 + (index % 9), 2]);
  rows.add('rota.site', {
    network_id: network.id,
    id,
    practice_id: site.practiceId,
    name: site.name,
    address: `${1 + index} ${site.name.replace(/ (Surgery|Practice|Medical Centre|Library).*/, '')}`,
    postcode: `${outward} 2AB`,
    latitude,
    longitude,
    nation: 'wales',
    step_free: index !== 1,
    quiet_room: index % 2 === 0,
    ...changed,
  });
  for (const [weekday, starts, ends] of quietHours) {
    const when = { weekday, starts_at: starts, ends_at: ends };
    rows.add('rota.quiet_hour', { network_id: network.id, site_id: id, ...when });
  }
  return ['Room 1', 'Room 2'].map((name) => {
    const room = { id: random.uuid<RoomId>(), site: site.name };
    const words = { site_id: id, name, step_free: index !== 1 && name === 'Room 1' };
    rows.add('rota.room', { network_id: network.id, id: room.id, ...words, ...changed });
    return room;
  });
}

const quietHours = [
  [2, '09:00', '10:30'],
  [4, '14:30', '16:00'],
] as const;
