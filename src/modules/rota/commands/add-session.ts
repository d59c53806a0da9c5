import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { addOneOffSession } from './add-one-off-session.ts';
import type { AddOneOffSession } from './add-one-off-session.ts';

export type AddSession = AddOneOffSession & { readonly once: string };

/**
 * A session outside every pattern, of a form that may be sent twice.
 *
 * @throws Refusal `rota.held` when the room or the worker is held at that time.
 */
export async function addSession(work: Work, { once: key, ...one }: AddSession): Promise<void> {
  requirePermission(work, 'rota.edit-own');
  const answer = newId<string>();
  if (await answeredBefore(work, { key, command: 'rota.add-session', input: one, answer })) return;

  if ((await addOneOffSession(work, one)) === null) throw new Refusal('conflict', 'rota.held');
}
