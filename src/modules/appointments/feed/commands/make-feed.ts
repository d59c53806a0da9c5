import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import type { Locale } from '#platform/locale.ts';
import { answeredBefore } from '#platform/once.ts';
import { homeNetwork, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { newSecret } from '../secret.ts';
import { keepFeed } from '../store/feed-store.ts';

export type MakeFeed = { readonly once: string; readonly language: Locale };

/**
 * Makes the secret address of the caller's own feed. One that was made before opens nothing any more.
 *
 * @returns The secret, which cannot be asked for again; null when this was sent before.
 */
export async function makeFeed(work: Work, { once, language }: MakeFeed): Promise<string | null> {
  requirePermission(work, 'appointments.feed');

  const command = 'appointments.make-feed';
  if (await answeredBefore(work, { key: once, command, input: { language }, answer: { made: true } }))
    return null;
  const workerId = work.actor.userId as string as WorkerId;
  await workerOf(work, workerId);
  const { secret, hash } = newSecret(homeNetwork(work));
  await keepFeed(work, { workerId, hash, language });
  await audit(work, 'appointments.feed-made', { type: 'calendar-feed', id: workerId });
  return secret;
}
