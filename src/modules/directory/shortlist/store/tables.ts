import type { ServiceId } from '../../domain/listing.ts';
import { ownTables } from '#platform/work.ts';

type ShortlistTables = {
  'directory.shortlist': {
    code: string;
    service_ids: ServiceId[];
    kept_at: Date;
  };
};

export const db = ownTables<ShortlistTables>();
