import type { ColumnType, Generated } from 'kysely';

import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownTables } from '#platform/work.ts';

import type { AdjustmentCode } from '../domain/adjustments.ts';
import type { ConsentAbout, ConsentHow, ConsentId } from '../domain/consent.ts';
import type { PersonId, Sharing, WayToReach } from '../domain/person.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

export type PersonRow = {
  network_id: WriteOnce<NetworkId>;
  id: WriteOnce<PersonId>;
  practice_id: OrganisationId | null;
  given_name: string;
  family_name: string;
  known_as: string | null;
  born_on: LocalDate | null;
  nhs_number: string | null;
  gender: string | null;
  ethnicity: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  postcode: string | null;
  language: string;
  needs_interpreter: boolean;
  prefers: WayToReach;
  leave_messages: boolean;
  contact_caution: string | null;
  usually_answers: string | null;
  adjustments: readonly AdjustmentCode[];
  adjustments_note: string | null;
  share_back: Sharing;
  search_name: string;
  sounds_like: string;
  created_by: WriteOnce<UserId>;
  created_at: WriteOnce<Date>;
  version: Generated<number>;
  changed_by: UserId;
  changed_at: Date;
};

/** Every table this module owns. Nothing else may name them. */
export type PeopleTables = {
  'people.person': PersonRow;
  'people.consent': {
    network_id: WriteOnce<NetworkId>;
    id: WriteOnce<ConsentId>;
    person_id: WriteOnce<PersonId>;
    about: WriteOnce<ConsentAbout>;
    subject_id: WriteOnce<string | null>;
    given: WriteOnce<boolean>;
    how: WriteOnce<ConsentHow>;
    recorded_by: WriteOnce<UserId>;
    recorded_at: WriteOnce<Date>;
  };
};

export const db = ownTables<PeopleTables>();
