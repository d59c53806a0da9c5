import { audit } from '#platform/audit.ts';
import type { UserId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { requireOwner } from '../keeping.ts';
import { removeKeeper as forget } from '../store/owner-store.ts';

export type RemoveKeeper = { readonly once: string; readonly serviceId: ServiceId; readonly userId: UserId };

/** An owner ends that somebody helps keep a listing. Owners stay: nobody locks another out. */
export async function removeKeeper(work: Work, { once, serviceId, userId }: RemoveKeeper): Promise<void> {
  requirePermission(work, 'directory.own');

  await requireOwner(work, serviceId);
  const submission = { key: once, command: 'directory.remove-keeper', input: { serviceId, userId } } as const;
  if (await answeredBefore(work, { ...submission, answer: { userId } })) return;
  if (!(await forget(work, serviceId, userId))) throw new Refusal('not-found', 'directory.no-such-keeper');
  await audit(work, 'directory.keeper-removed', { type: 'service', id: serviceId });
}
