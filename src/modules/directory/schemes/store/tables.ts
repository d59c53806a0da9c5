import type { ColumnType, Generated } from 'kysely';

import type { NetworkId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownTables } from '#platform/work.ts';

import type {
  LinkWorkerKind,
  ProposalId,
  SchemeDetails,
  SchemeId,
  SchemeReferrer,
} from '../domain/scheme.ts';

import type { ConsentId, SchemeAnswer, SchemeAskingId, WhyAsked } from '../domain/scheme-asking.ts';

export type SchemeRow = {
  id: SchemeId;
  name: string;
  run_by: string;
  summary: string;
  link_workers: LinkWorkerKind | null;
  who_may_refer: readonly SchemeReferrer[];
  how_to_refer: string | null;
  minimum_age: number | null;
  maximum_age: number | null;
  eligibility: string | null;
  exclusions: string | null;
  languages: readonly string[];
  hours: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  kith_network: NetworkId | null;
  stated_wait_weeks: number | null;
  stated_wait_on: LocalDate | null;
  checked_on: LocalDate;
  closed_at: Date | null;
  search: string;
  version: Generated<number>;
  changed_by: UserId;
  changed_at: Date;
};

type Json<T> = ColumnType<T, string, never>;

export type Snapshot = SchemeDetails & { readonly networkId: NetworkId | null; readonly closed: boolean };

type Tables = {
  'directory.scheme': SchemeRow;
  'directory.scheme_area': { scheme_id: SchemeId; kind: 'postcode' | 'place'; name: string };
  'directory.scheme_practice': { scheme_id: SchemeId; name: string };
  'directory.scheme_wait': {
    scheme_id: SchemeId;
    from_on: LocalDate;
    to_on: LocalDate;
    people: number | null;
    median_days: number | null;
    ninetieth_days: number | null;
    worked_out_at: Date;
  };
  'directory.scheme_revision': {
    scheme_id: SchemeId;
    version: number;
    snapshot: Json<Snapshot>;
    changed_by: UserId;
    changed_at: Date;
  };
  'directory.scheme_proposal': {
    id: ProposalId;
    details: Json<SchemeDetails>;
    proposer_email: string | null;
    language: 'en' | 'cy';
    proposed_at: Date;
    outcome: 'approved' | 'declined' | null;
    reason: string | null;
    scheme_id: SchemeId | null;
    about_scheme: SchemeId | null;
    decided_by: UserId | null;
    decided_at: Date | null;
    by_scheme: Generated<boolean>;
  };
  'directory.scheme_asking': {
    id: SchemeAskingId;
    scheme_id: SchemeId;
    token_hash: Buffer;
    why: WhyAsked;
    asked_at: Date;
    expires_at: Date;
    answered_at: Date | null;
    answer: SchemeAnswer | null;
  };
  'directory.scheme_consent': {
    id: ConsentId;
    scheme_id: SchemeId;
    kith_network: NetworkId;
    asked_by: UserId;
    asked_at: Date;
    answer: 'agreed' | 'declined' | 'withdrawn' | null;
    answered_by: UserId | null;
    answered_at: Date | null;
  };
};

export const db = ownTables<Tables>();
