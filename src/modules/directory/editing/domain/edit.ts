import type { UserId } from '#platform/ids.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { ListingFields } from './fields.ts';

export type EditId = string & { readonly __brand: 'EditId' };

export type EditState = 'waiting' | 'approved' | 'declined' | 'replaced';

/** Who keeps a listing up to date. Only an owner may let others in. */
export type KeeperRole = 'owner' | 'editor';

/**
 * What made a version. `checked`: somebody said that it is right; `closed`: that it has closed, for now or for good;
 * `merged`: it was made one with another listing; `parted`: that was undone.
 */
export type RevisionWhat =
  | 'stood'
  | 'added'
  | 'edited'
  | 'approved'
  | 'restored'
  | 'checked'
  | 'closed'
  | 'merged'
  | 'parted';

/** In what role somebody changed a listing; `source`: it was read from elsewhere, or added with many others. */
export type RevisionRole = 'source' | 'editor' | 'owner';

export type Edit = {
  readonly id: EditId;
  readonly serviceId: ServiceId;
  readonly baseVersion: number;
  /** Null for a new listing. */
  readonly base: ListingFields | null;
  readonly proposed: ListingFields;
  readonly proposedBy: UserId;
  readonly proposedAt: Date;
  readonly tell: string | null;
  readonly state: EditState;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
};
