import { serviceOf } from '#modules/directory';
import type { Service } from '#modules/directory';
import { networks } from '#modules/identity';
import type { Person } from '#modules/people';
import type { Episode } from '#modules/referrals';
import { workerOf } from '#modules/workforce';
import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import { isOnShortlist } from '../domain/connection.ts';
import type { Connection } from '../domain/connection.ts';
import { connectionsOfEpisodes } from '../store/connections.ts';
import { serviceFacts } from './service-facts.ts';
import type { Sender, ShortlistTold } from './shortlist-message.ts';

export type Listed = { readonly connection: Connection; readonly service: Service };

/** The shortlist of an episode as it stands, in the order in which it was ticked. */
export async function shortlistOf(work: Work, { id }: Episode): Promise<readonly Listed[]> {
  const connections = (await connectionsOfEpisodes(work, [id])).filter(isOnShortlist);
  return Promise.all(
    connections.map(async (connection) => ({
      connection,
      service: await serviceOf(work, connection.serviceId),
    })),
  );
}

/** Which shortlist somebody has seen: what was on it, in order. */
export function shortlistSeen(listed: readonly Listed[]): string {
  return listed.map(({ connection }) => connection.id).join(',');
}

/** @throws Refusal `plans.shortlist-changed` when it is not the one that was on the page. */
export function requireShortlistSeen(listed: readonly Listed[], seen: string | null): void {
  if (seen !== shortlistSeen(listed)) throw new Refusal('conflict', 'plans.shortlist-changed');
}

/** The language in which a person is written to. */
export function localeOf({ language }: Person): Locale {
  return language === 'cy' ? 'cy' : 'en';
}

type Of = { readonly person: Person; readonly episode: Episode; readonly listed: readonly Listed[] };

/** What the person is told, in their language. What is not open at the moment is left out. */
export async function shortlistTold(work: Work, { person, episode, listed }: Of): Promise<ShortlistTold> {
  const open = listed.filter(({ service }) => service.status === 'active');
  const services = inLocale(localeOf(person), () =>
    open.map(({ service }) => serviceFacts(service, work.now)),
  );
  return { person, services, sender: await senderOf(work, episode) };
}

async function senderOf(work: Work, { networkId, workerId }: Episode): Promise<Sender> {
  const { name, phone } = await workerOf(work, workerId);
  const network = (await networks(work)).find(({ id }) => id === networkId);
  return { name, phone, network: network?.name ?? '' };
}
