import { noticeOf } from '#modules/directory';
import type { Notice } from '#modules/directory';
import { lookAt } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import type { Episode } from '#modules/referrals';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { inLocale } from '#platform/locale.ts';
import { messagesAbout } from '#platform/outbox.ts';
import type { Message } from '#platform/outbox.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ConnectionId } from '../domain/connection.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { personShown } from './person-shown.ts';
import type { PersonShown } from './person-shown.ts';
import { phoneOf } from './service-facts.ts';
import { shortlistMessage } from './shortlist-message.ts';
import { localeOf, shortlistOf, shortlistSeen, shortlistTold } from './shortlist-told.ts';
import type { Listed } from './shortlist-told.ts';
import { waysToSend } from './ways-to-send.ts';
import type { WayToSend } from './ways-to-send.ts';

export type ShortlistLine = Notice & {
  readonly connectionId: ConnectionId;
  readonly connectHref: string;
  readonly phone: string;
  readonly isOpen: boolean;
  /** Makes taking it off safe to send twice. */
  readonly removal: FormState;
};

/** A way to send it, with the very words. */
export type SendingWay = WayToSend & { readonly body: string; readonly isDiscreet: boolean };

export type ShortlistView = PersonShown & {
  readonly lines: readonly ShortlistLine[];
  readonly ways: readonly SendingWay[];
  /** How not to reach them, in words. */
  readonly caution: string | null;
  readonly sent: readonly Message[];
  readonly mayReadSent: boolean;
  readonly form: FormState;
};

type Asked = { readonly personId: PersonId; readonly sent: FormState | null };

/** What is on the shortlist of a person, and how it can be given to them. */
export async function shortlistView(work: Work, { personId, sent }: Asked): Promise<ShortlistView> {
  requirePermission(work, 'plans.connect');
  const { person, episode } = await episodeToWriteIn(work, personId);
  await lookAt(work, personId);
  const listed = await shortlistOf(work, episode);
  const ways = await sendingWays(work, { person, episode, listed });
  const preferred = ways.find((way) => way.preferred) ?? ways[0];
  const version = shortlistSeen(listed);
  return {
    ...personShown(person),
    lines: listed.map((one) => lineOf(one, personId, work.now)),
    ways,
    caution: person.contactCaution,
    sent: await messagesAbout(work, 'shortlist', episode.id),
    mayReadSent: may(work.actor, 'outbox.read'),
    form: sent ? { ...sent, version } : blankForm({ channel: preferred?.channel ?? '' }, version),
  };
}

function lineOf({ connection, service }: Listed, personId: PersonId, now: Date): ShortlistLine {
  return {
    ...noticeOf(service, now),
    connectionId: connection.id,
    connectHref: `/people/${personId}/connections/new/${service.id}`,
    phone: phoneOf(service),
    isOpen: service.status === 'active',
    removal: blankForm(),
  };
}

type Of = { readonly person: Person; readonly episode: Episode; readonly listed: readonly Listed[] };

async function sendingWays(work: Work, of: Of): Promise<readonly SendingWay[]> {
  const told = await shortlistTold(work, of);
  if (told.services.length === 0) return [];
  const { person } = of;
  return waysToSend(person).map((way) => ({
    ...way,
    body: inLocale(localeOf(person), () => shortlistMessage(way.channel, told).body),
    isDiscreet: way.channel === 'text' && !person.leaveMessages,
  }));
}
