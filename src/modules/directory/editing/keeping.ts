import { Refusal } from '#platform/refusal.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import type { KeeperRole } from './domain/edit.ts';
import { standingOf } from './store/listing-store.ts';
import type { Standing } from './store/listing-store.ts';
import { keeperRole } from './store/owner-store.ts';

/** In what role somebody changes a listing: what an editor of the directory changes is approved at once. */
export type ChangingAs = 'directory-editor' | KeeperRole;

/** @throws Refusal as if there were no such listing, to whoever does not keep it. */
export async function changingAs(work: Work, serviceId: ServiceId): Promise<ChangingAs> {
  if (may(work.actor, 'directory.edit')) return 'directory-editor';
  const role = await keeperRole(work, serviceId, work.actor.userId);
  if (role === null) throw noSuchListing();
  return role;
}

export async function requireOwner(work: Work, serviceId: ServiceId): Promise<void> {
  const role = await changingAs(work, serviceId);
  if (role === 'editor') throw new Refusal('not-allowed', 'directory.only-owner');
}

/** The listing that stands, for a change: nobody else can change it until this work ends. */
export async function standingForChange(work: Work, serviceId: ServiceId): Promise<Standing> {
  const standing = await standingOf(work, serviceId, { lock: true });
  if (!standing) throw noSuchListing();
  requireStandsForItself(standing);
  return standing;
}

/** What was merged into another listing is changed there. */
export function requireStandsForItself({ mergedInto }: Standing): void {
  if (mergedInto !== null) throw new Refusal('conflict', 'directory.merged-away');
}

export function noSuchListing(): Refusal {
  return new Refusal('not-found', 'directory.no-such-service');
}
