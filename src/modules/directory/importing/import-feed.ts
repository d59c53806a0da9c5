import type { OpenJobWork } from '#platform/jobs.ts';
import { dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Note } from './batch.ts';
import { feedRecords, usualFeedLimits } from './fetching/feed-records.ts';
import type { FeedLimits } from './fetching/feed-records.ts';
import { fileRecords } from './open-referral/file-records.ts';
import { readFeed } from './open-referral/read-feed.ts';
import type { FeedRecord } from './open-referral/read-feed.ts';
import { importBatches } from '../commands/import-batches.ts';
import type { Imported, Progress } from '../commands/import-batches.ts';

export type FeedImport = {
  readonly from: { readonly file: string } | { readonly address: string };
  /** A short name for where it is from. */
  readonly source: string;
  /** What people call it. */
  readonly name?: string;
  /** In which its opening times are meant: IANA. */
  readonly zone?: string;
  readonly onProgress?: Progress;
  readonly limits?: FeedLimits;
};

/**
 * Brings a directory in from a feed of Open Referral: UK 3.0, HSDS 3 or UK 1.0, from its address or a file of
 * it. Reading it again writes only what changed.
 *
 * @throws Refusal that says in a code why the feed was not read to its end.
 */
export function importFeed(open: OpenJobWork, asked: FeedImport): Promise<Imported> {
  const { from, limits = usualFeedLimits } = asked;
  const opening = async () => ({
    records: 'file' in from ? fileRecords(from.file) : feedRecords(from.address, limits),
  });
  return importRecordsOf(open, { ...asked, format: 'Open Referral UK', opening });
}

export type RecordsImport = Pick<FeedImport, 'source' | 'name' | 'zone' | 'onProgress'> & {
  /** What it is written in, as people are told. */
  readonly format: string;
  readonly opening: () => Promise<OpenedRecords>;
};

export type OpenedRecords = {
  readonly records: AsyncIterable<FeedRecord>;
  /** How many there are, where that is known. */
  readonly total?: number;
  readonly notRead?: readonly string[];
  /** What became of what belongs to no record. */
  readonly strays?: readonly Note[];
};

/** Brings in services of any shape, once each is an object in the shape of HSDS 3 or of UK 1.0. */
export async function importRecordsOf(open: OpenJobWork, asked: RecordsImport): Promise<Imported> {
  const { source, name = source, zone = 'Europe/London', format, onProgress } = asked;
  const today = await open(todayFor);
  const opening = async () => {
    const { records, total = 0, notRead = [], strays = [] } = await asked.opening();
    const read = readFeed({ source, zone, today, records });
    return { ...read, gone: goneOr(read), total, notRead, strays: () => [...strays, ...read.strays()] };
  };
  return importBatches(open, { id: source, name, format, zone }, { opening, onProgress });
}

async function todayFor(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  return dayOf(work.now);
}

/** A source in which nothing can be read any more has not lost its services: something is wrong with it. */
function goneOr(read: ReturnType<typeof readFeed>): typeof read.gone {
  return (known) => {
    if (read.taken() === 0) throw new Refusal('invalid', 'directory.import-no-services');
    return read.gone(known);
  };
}
