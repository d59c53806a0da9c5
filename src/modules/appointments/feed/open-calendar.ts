import { createHash } from 'node:crypto';

import type { UserId } from '#platform/ids.ts';
import { limiterFor } from '#platform/limiter.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Actor, OpenWork } from '#platform/work.ts';

import { calendarView } from './calendar.view.ts';
import { readSecret } from './secret.ts';

/** A calendar program asks once an hour or once in fifteen minutes; two or three may share an address. */
const asksAnHour = 60;

export type OpenedCalendar =
  | { readonly text: string; readonly etag: string }
  /** Asked for too often. */
  | { readonly retrySeconds: number };

/** Opens feeds by their secret: nobody is signed in, and a secret reaches the network that is in it and no other. */
export function calendarOpener() {
  const limiter = limiterFor({ name: 'calendars', points: asksAnHour, seconds: 3_600 });
  return async (openWork: OpenWork, secret: string): Promise<OpenedCalendar> => {
    const read = readSecret(secret);
    if (!read) throw new Refusal('not-found', 'appointments.no-such-feed');
    const actor: Actor = { ...reader, networkIds: [read.networkId] };
    const text = await openWork(actor, (work) => calendarView(work, read.hash));
    // Only of secrets that open something is it counted how often: nobody can fill the memory with others.
    const retrySeconds = await limiter.take(read.hash.toString('base64url'));
    if (retrySeconds > 0) return { retrySeconds };
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  };
}

const reader: Actor = {
  kind: 'public',
  userId: '00000000-0000-4000-8000-00000000feed' as UserId,
  networkIds: [],
  practiceIds: null,
  permissions: new Set(['appointments.follow-feed']),
};
