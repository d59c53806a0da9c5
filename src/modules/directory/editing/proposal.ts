import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import { changesBetween } from './changes.ts';
import type { Change } from './changes.ts';
import { disputedFields, merged } from './domain/difference.ts';
import type { Edit, EditId } from './domain/edit.ts';
import { fieldsOf } from './domain/fields.ts';
import type { FieldName, ListingFields } from './domain/fields.ts';
import { emptyListing, listingWith } from './listing-with.ts';
import { editWith } from './store/edit-store.ts';
import { standingOf, standingsOf } from './store/listing-store.ts';
import type { Standing } from './store/listing-store.ts';

/** An edit beside the listing that stands. */
export type Proposal = {
  readonly edit: Edit;
  /** Null when the listing is new. */
  readonly standing: Standing | null;
  /** What the public would see. */
  readonly fields: ListingFields;
  readonly changes: readonly Change[];
  /** What somebody else changed since to something other than it proposes. */
  readonly disputed: readonly FieldName[];
  /** The version to approve it beside. */
  readonly version: string;
  readonly name: string;
};

/** What approving each of some edits would do now. */
export async function proposalsFor(work: Work, edits: readonly Edit[]): Promise<readonly Proposal[]> {
  const standings = await standingsOf(
    work,
    edits.map(({ serviceId }) => serviceId),
  );
  return edits.map((edit) => proposalBeside(edit, standings.get(edit.serviceId) ?? null));
}

function proposalBeside(edit: Edit, standing: Standing | null): Proposal {
  const rest = { edit, version: String(standing?.version ?? 0) };
  if (!standing) {
    const { proposed: fields } = edit;
    const listing = listingWith(emptyListing(edit.serviceId), fields, null);
    const changes = changesBetween(null, { listing, organisation: fields.organisation });
    return { ...rest, standing, fields, changes, disputed: [], name: fields.name };
  }
  const stands = fieldsOf(standing.listing, standing.organisation);
  const fields = merged(stands, edit);
  const listing = listingWith(standing.listing, fields, standing.organisation);
  const changes = changesBetween(standing, { listing, organisation: fields.organisation });
  return {
    ...rest,
    standing,
    fields,
    changes,
    disputed: disputedFields(stands, edit),
    name: standing.listing.name,
  };
}

export async function proposalOf(work: Work, id: EditId): Promise<Proposal> {
  const edit = await editWith(work, id);
  if (!edit) throw new Refusal('not-found', 'directory.no-such-edit');
  return proposalBeside(edit, await standingOf(work, edit.serviceId));
}
