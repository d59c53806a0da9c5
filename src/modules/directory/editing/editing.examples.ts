import type { UserId } from '#platform/ids.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';

import type { NewService } from '../adding/new-service.ts';
import { aService } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';
import { editListing } from './commands/edit-listing.ts';
import type { EditId, KeeperRole } from './domain/edit.ts';
import { fieldsOf } from './domain/fields.ts';
import type { ListingFields } from './domain/fields.ts';
import { standingOf } from './store/listing-store.ts';
import { addKeeper } from './store/owner-store.ts';

const user = (number: number) => `00000000-0000-4000-8000-eeee0000000${number}` as UserId;

/** Those who change listings, and somebody who may but keeps none. */
export const anEditor = {
  userId: user(1),
  permissions: ['directory.edit', 'directory.own', 'directory.search'],
} as const;
export const anOwner = { userId: user(2), permissions: ['directory.own', 'directory.search'] } as const;
export const aHelper = { userId: user(3), permissions: ['directory.own', 'directory.search'] } as const;
export const aStranger = { userId: user(4), permissions: ['directory.own', 'directory.search'] } as const;

/** A listing that anOwner keeps. */
export async function aKeptListing(work: Work, given: Partial<NewService> = {}): Promise<ServiceId> {
  const id = await aService(work, given);
  await keeps(work, id, anOwner.userId, 'owner');
  return id;
}

export async function keeps(
  work: Work,
  serviceId: ServiceId,
  userId: UserId,
  role: KeeperRole,
): Promise<void> {
  const proof = { provedBy: 'email', address: null, givenBy: null } as const;
  await arrange(work, () => addKeeper(work, { serviceId, userId, role, ...proof }));
}

/** What the public sees of a listing, as the form says it. */
export async function publicFields(work: Work, id: ServiceId): Promise<ListingFields> {
  const standing = await standingOf(work, id);
  if (!standing) throw new Error('there is no such listing');
  return fieldsOf(standing.listing, standing.organisation);
}

export async function versionOf(work: Work, id: ServiceId): Promise<string> {
  return String((await standingOf(work, id))?.version ?? 0);
}

/** Somebody sends the form of a listing with some fields changed. @returns The edit, if it waits. */
export async function sends(
  work: Work,
  as: WorkAs,
  { id, ...changed }: Partial<ListingFields> & { id: ServiceId },
): Promise<EditId> {
  let edit = newId<EditId>();
  await asAnother(work, as, async (theirs) => {
    const fields = { ...(await publicFields(theirs, id)), ...changed };
    const version = await versionOf(theirs, id);
    ({ id: edit } = await editListing(theirs, { once: newId<string>(), serviceId: id, version, fields }));
  });
  return edit;
}
