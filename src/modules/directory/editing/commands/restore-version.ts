import { ownAddress } from '#modules/identity';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { EditId } from '../domain/edit.ts';
import { fieldsOf } from '../domain/fields.ts';
import { changingAs, standingForChange } from '../keeping.ts';
import { putListing } from '../put-listing.ts';
import { addEdit } from '../store/edit-store.ts';
import type { Standing } from '../store/listing-store.ts';
import { revisionWith } from '../store/revision-store.ts';
import type { Revision } from '../store/revision-store.ts';

export type RestoreVersion = {
  readonly once: string;
  readonly serviceId: ServiceId;
  /** The version that stood when the history was shown. */
  readonly version: string | null;
  /** The one to bring back. */
  readonly from: number;
};

/** Brings an earlier version of a listing back, as a new version: at once for an editor, else as a proposal. */
export async function restoreVersion(work: Work, restore: RestoreVersion): Promise<{ waits: boolean }> {
  requirePermission(work, 'directory.own');

  const { once, serviceId, version, from } = restore;
  const waits = (await changingAs(work, serviceId)) !== 'directory-editor';
  const submission = { key: once, command: 'directory.restore-version', input: { serviceId, from } } as const;
  if (await answeredBefore(work, { ...submission, answer: { waits } })) return { waits };
  const standing = await standingForChange(work, serviceId);
  requireUnchanged(standing, version);
  const revision = await revisionWith(work, serviceId, from);
  if (!revision) throw new Refusal('not-found', 'directory.no-such-version');
  await (waits ? propose(work, standing, revision) : bringBack(work, standing, revision));
  return { waits };
}

/** Where it was read from, and when it was last said to be right, are not part of what it says. */
async function bringBack(work: Work, standing: Standing, { listing: old, organisation, version }: Revision) {
  const { origin, assured } = standing.listing;
  const how = { what: 'restored', byRole: 'editor', editId: null } as const;
  await putListing(work, { listing: { ...old, origin, assured }, organisation, standing, ...how });
  const details = { version };
  await audit(work, 'directory.version-restored', { type: 'service', id: old.id, details });
}

async function propose(work: Work, standing: Standing, { listing: old, organisation }: Revision) {
  const base = fieldsOf(standing.listing, standing.organisation);
  // When it was last said to be right is not part of what it says.
  const proposed = { ...fieldsOf(old, organisation), checkedOn: base.checkedOn };
  const of = { serviceId: old.id, baseVersion: standing.version, base, proposed };
  await addEdit(work, { id: newId<EditId>(), ...of, tell: await ownAddress(work) });
  await audit(work, 'directory.edit-proposed', { type: 'service', id: old.id });
}
