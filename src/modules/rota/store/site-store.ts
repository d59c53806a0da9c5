import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { QuietHour, Site, SiteId } from '../domain/site.ts';
import { db } from './tables.ts';

/** Every site in use within reach, by name. A network has tens of them, not thousands. */
export function sitesWithinReach(work: Work): Promise<readonly Site[]> {
  return sites(work).where('withdrawn_on', 'is', null).orderBy('name').orderBy('id').limit(500).execute();
}

/** Those that were withdrawn too, for the page on which they are listed. */
export function allSites(work: Work): Promise<readonly Site[]> {
  return sites(work)
    .orderBy(sql`withdrawn_on is not null`)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
}

/**
 * A site, also one that is not used any more.
 *
 * @throws Refusal `rota.no-such-site`
 */
export async function siteOf(work: Work, id: SiteId): Promise<Site> {
  const row = await sites(work).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'rota.no-such-site');
  return row;
}

export type SiteWords = Omit<
  Site,
  'networkId' | 'id' | 'withdrawnOn' | 'version' | 'changedBy' | 'changedAt'
>;

export async function insertSite(work: Work, words: SiteWords, id = newId<SiteId>()): Promise<SiteId> {
  await db(work)
    .insertInto('rota.site')
    .values({ network_id: homeNetwork(work), id, ...columnsOf(words), ...changing(work) })
    .execute();
  return id;
}

export async function updateSite(
  work: Work,
  site: Site,
  change: Partial<SiteWords> & Pick<Partial<Site>, 'withdrawnOn'>,
): Promise<void> {
  const next = { ...site, ...change };
  await db(work)
    .updateTable('rota.site')
    .set({
      ...columnsOf(next),
      withdrawn_on: next.withdrawnOn,
      ...changing(work),
      version: site.version + 1,
    })
    .where('network_id', '=', site.networkId)
    .where('id', '=', site.id)
    .execute();
}

/** When sites are least busy, as their staff said. */
export async function quietHoursOf(work: Work, siteIds: readonly SiteId[]): Promise<readonly QuietHour[]> {
  const rows = await db(work)
    .selectFrom('rota.quiet_hour')
    .where('network_id', '=', withinReach(work))
    .where('site_id', '=', sql<SiteId>`any(${siteIds}::uuid[])`)
    .select([
      'site_id as siteId',
      'weekday',
      sql<QuietHour['from']>`to_char(starts_at, 'HH24:MI')`.as('from'),
      sql<QuietHour['to']>`to_char(ends_at, 'HH24:MI')`.as('to'),
    ])
    .orderBy('site_id')
    .orderBy('weekday')
    .orderBy('starts_at')
    .limit(500)
    .execute();
  return rows;
}

/** In place of those that were there. */
export async function putQuietHours(work: Work, site: Site, hours: readonly QuietHour[]): Promise<void> {
  await db(work)
    .deleteFrom('rota.quiet_hour')
    .where('network_id', '=', site.networkId)
    .where('site_id', '=', site.id)
    .execute();
  if (hours.length === 0) return;
  await db(work)
    .insertInto('rota.quiet_hour')
    .values(
      hours.map(({ weekday, from, to }) => ({
        network_id: site.networkId,
        site_id: site.id,
        weekday,
        starts_at: from,
        ends_at: to,
      })),
    )
    .execute();
}

function columnsOf(words: SiteWords) {
  return {
    practice_id: words.practiceId,
    name: words.name,
    address: words.address,
    postcode: words.postcode,
    latitude: words.latitude,
    longitude: words.longitude,
    nation: words.nation,
    step_free: words.stepFree,
    quiet_room: words.quietRoom,
    how_to_get_there: words.howToGetThere,
  };
}

export function changing(work: Work) {
  return { changed_by: work.actor.userId, changed_at: work.now };
}

function sites(work: Work) {
  return db(work)
    .selectFrom('rota.site')
    .where('network_id', '=', withinReach(work))
    .select([
      'network_id as networkId',
      'id',
      'practice_id as practiceId',
      'name',
      'address',
      'postcode',
      'latitude',
      'longitude',
      'nation',
      'step_free as stepFree',
      'quiet_room as quietRoom',
      'how_to_get_there as howToGetThere',
      'withdrawn_on as withdrawnOn',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
