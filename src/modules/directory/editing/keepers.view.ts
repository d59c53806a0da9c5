import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { noSuchListing, requireOwner } from './keeping.ts';
import type { KeepersView } from './pages/keepers.page.tsx';
import { standingOf } from './store/listing-store.ts';
import { keepersOf } from './store/owner-store.ts';

/** Who keeps a listing: for its owners. */
export async function keepersView(work: Work, id: ServiceId, form: FormState): Promise<KeepersView> {
  requirePermission(work, 'directory.own');

  await requireOwner(work, id);
  const [standing, keepers] = await Promise.all([standingOf(work, id), keepersOf(work, id)]);
  if (!standing) throw noSuchListing();
  const names = await namesOfUsers(
    work,
    keepers.map(({ userId }) => userId),
  );
  return {
    href: `/directory/${id}/keepers`,
    listingHref: `/directory/${id}`,
    name: standing.listing.name,
    keepers: keepers.map(({ userId, role, address, since }) => ({
      userId,
      name: names.get(userId) ?? m.editing_keeper_unnamed(),
      role,
      address,
      since,
      isSelf: userId === work.actor.userId,
    })),
    form,
  };
}
