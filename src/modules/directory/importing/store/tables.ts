import type { UserId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';

import type { DirectoryTables } from '../../store/tables.ts';

export type FeedId = string & { readonly __brand: 'FeedId' };

type FeedRow = {
  id: FeedId;
  source: string;
  name: string;
  address: string;
  every_hours: number;
  state: 'active' | 'paused';
  next_at: Date;
  failures: number;
  last_at: Date | null;
  last_outcome: string | null;
  last_details: string;
  version: number;
  changed_by: UserId;
  changed_at: Date;
};

export type UploadId = string & { readonly __brand: 'UploadId' };

export type UploadState = 'waiting' | 'reading' | 'read' | 'refused';

type UploadRow = {
  id: UploadId;
  source: string;
  name: string;
  columns: readonly string[];
  rows: string;
  row_count: number;
  fields: readonly string[];
  state: UploadState;
  outcome: string;
  uploaded_by: UserId;
  uploaded_at: Date;
};

export type ImportingTables = DirectoryTables & {
  'directory.feed': FeedRow;
  'directory.upload': UploadRow;
  'directory.import_record_seen': {
    source: string;
    table_name: string;
    source_id: string;
    remarks: readonly string[];
    seen_by: UserId;
    seen_at: Date;
  };
  'directory.upload_part': { upload_id: UploadId; part: number; rows: string };
};

export const db = ownTables<ImportingTables>();
