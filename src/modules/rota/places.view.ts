import { organisationsOf } from '#modules/identity';
import type { startForm } from '#platform/form-page.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { roomOptions } from './form-choices.ts';
import type { RoomId, SiteId } from './domain/site.ts';
import type { WithdrawView } from './pages/losing.page.tsx';
import type { RoomFormView, SiteFormView } from './pages/place-forms.page.tsx';
import type { PlacesView } from './pages/places.page.tsx';
import { roomOf, roomsWithinReach } from './store/room-store.ts';
import { quietHoursOf, siteOf, sitesWithinReach } from './store/site-store.ts';

type Given = Parameters<typeof startForm>[2];
type Start = (given: Given) => ReturnType<typeof startForm>;

/** Where people are seen. */
export async function placesView(work: Work): Promise<PlacesView> {
  requirePermission(work, 'rota.see');

  const [sites, rooms] = await Promise.all([sitesWithinReach(work), roomsWithinReach(work)]);
  const quiet = await quietHoursOf(
    work,
    sites.map(({ id }) => id),
  );
  return {
    mayEdit: may(work.actor, 'rota.edit'),
    rows: sites.map(({ id, name, address, stepFree, quietRoom }) => ({
      id,
      name,
      address,
      stepFree,
      quietRoom,
      quiet: quiet.filter(({ siteId }) => siteId === id),
      rooms: rooms.filter(({ siteId }) => siteId === id),
    })),
  };
}

/** A new place, or one as it is now. */
export async function siteFormView(work: Work, id: SiteId | null, start: Start): Promise<SiteFormView> {
  requirePermission(work, 'rota.edit');

  const site = id && (await siteOf(work, id));
  const practices = (await organisationsOf(work, 'practice')).map((one) => ({
    value: one.id,
    label: one.name,
  }));
  if (!site) return { site: null, practices, form: await start({ values: {} }) };
  const quiet = await quietHoursOf(work, [site.id]);
  const values = {
    name: site.name,
    address: site.address,
    postcode: site.postcode ?? '',
    practiceId: site.practiceId ?? '',
    nation: site.nation,
    stepFree: site.stepFree ? 'yes' : '',
    quietRoom: site.quietRoom ? 'yes' : '',
    howToGetThere: site.howToGetThere ?? '',
    ...Object.fromEntries(
      quiet.flatMap(({ weekday, from, to }) => [
        [`quiet-from-${weekday}`, from],
        [`quiet-to-${weekday}`, to],
      ]),
    ),
  };
  return { site, practices, form: await start({ values, version: String(site.version) }) };
}

/** A new room at a place. */
export async function newRoomView(work: Work, siteId: SiteId, start: Start): Promise<RoomFormView> {
  requirePermission(work, 'rota.edit');

  return { site: await siteOf(work, siteId), room: null, form: await start({ values: {} }) };
}

export async function roomFormView(work: Work, id: RoomId, start: Start): Promise<RoomFormView> {
  requirePermission(work, 'rota.edit');

  const room = await roomOf(work, id);
  const values = { name: room.name, stepFree: room.stepFree ? 'yes' : '' };
  return {
    site: await siteOf(work, room.siteId),
    room: { id, name: room.name, withdrawn: room.withdrawnOn !== null },
    form: await start({ values, version: String(room.version) }),
  };
}

/** A room to be withdrawn, and the others that its clinics could move to. */
export async function withdrawView(work: Work, id: RoomId, start: Start): Promise<WithdrawView> {
  requirePermission(work, 'rota.edit');

  const room = await roomOf(work, id);
  const [rooms, sites] = await Promise.all([roomsWithinReach(work), sitesWithinReach(work)]);
  return {
    id,
    name: room.name,
    rooms: roomOptions(rooms, sites).filter(({ value }) => value !== id),
    form: await start({ version: String(room.version) }),
  };
}
