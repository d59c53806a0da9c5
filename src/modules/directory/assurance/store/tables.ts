import type { UserId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { DirectoryTables } from '../../store/tables.ts';
import type { AskingId, OwnerAnswer } from '../domain/asking.ts';
import type { Outcome, Reporter, ReportId, ReportKind } from '../domain/report.ts';

type Tables = DirectoryTables & {
  'directory.report': {
    id: ReportId;
    service_id: ServiceId;
    kind: ReportKind;
    reporter: Reporter;
    reported_by: UserId | null;
    reported_at: Date;
    settled_at: Date | null;
    settled_by: UserId | null;
    outcome: Outcome | 'replaced' | null;
  };
  'directory.report_words': {
    report_id: ReportId;
    note: string | null;
    email: string | null;
    language: 'en' | 'cy';
    left_at: Date;
    settled_at: Date | null;
  };
  'directory.doubt': { service_id: ServiceId; kind: ReportKind; people: number; since: Date };
  'directory.asking': {
    id: AskingId;
    service_id: ServiceId;
    token_hash: Buffer;
    reminder_hash: Buffer | null;
    asked_at: Date;
    reminded_at: Date | null;
    expires_at: Date;
    answered_at: Date | null;
    answer: OwnerAnswer | null;
  };
};

export const db = ownTables<Tables>();
