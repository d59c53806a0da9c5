import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import type { RevisionRole, RevisionWhat } from './domain/edit.ts';
import { standingsOf } from './store/listing-store.ts';
import type { Standing } from './store/listing-store.ts';
import { keepRevisions } from './store/revision-store.ts';

type Kept = { readonly what: RevisionWhat; readonly byRole: RevisionRole };

/**
 * Runs what changes listings in the database without a form, and keeps what each said before and what it says after.
 * The listings are held until the work is done.
 */
export async function keepingVersions<Answer>(
  work: Work,
  { ids, ...kept }: Kept & { readonly ids: readonly ServiceId[] },
  change: () => Promise<Answer>,
): Promise<Answer> {
  const before = await standingsOf(work, ids, { lock: true });
  await keepStanding(work, [...before.values()]);
  const answer = await change();
  const after = await standingsOf(work, ids);
  const changed = [...after.values()].filter(
    ({ listing, version }) => before.get(listing.id)?.version !== version,
  );
  await keepRevisions(
    work,
    changed.map((standing) => ({ ...standing, ...kept, editId: null, serviceId: standing.listing.id })),
  );
  return answer;
}

/**
 * Keeps the versions that stand, if they are not kept yet: of what was read from elsewhere or added with many others
 * nothing is kept until the first time that something is about to change it here.
 */
export async function keepStanding(work: Work, standing: readonly Standing[]): Promise<void> {
  const known = { what: 'stood', byRole: 'source', editId: null } as const;
  await keepRevisions(
    work,
    standing.map((one) => ({ ...one, ...known, serviceId: one.listing.id })),
  );
}
