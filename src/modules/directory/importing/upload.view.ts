import { dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Remark } from '../domain/mended.ts';
import { fieldsOf } from './open-referral/fields.ts';
import { listingFrom } from './open-referral/to-listing.ts';
import type { PreviewRow, UploadView } from './pages/upload.page.tsx';
import { remarkWords } from './remark-words.ts';
import { scheduleWords } from '../pages/schedule-words.ts';
import { recordOfRow } from './sheet/to-record.ts';
import { uploadOutcome } from './upload-outcome.ts';
import { uploadWith } from './store/upload-store.ts';
import type { Upload } from './store/upload-store.ts';
import type { UploadId } from './store/tables.ts';

const shownRows = 5;
const shownExamples = 3;

/** A spreadsheet that was sent in: what its columns seem to be, and what would come of its first rows. */
export async function uploadView(work: Work, id: UploadId): Promise<UploadView> {
  requirePermission(work, 'directory.edit');

  const upload = await uploadWith(work, id);
  if (!upload) throw new Refusal('not-found', 'directory.no-such-upload');
  const { columns, rows, fields } = upload;
  return {
    id,
    name: upload.name,
    state: upload.state,
    rows: upload.rowCount,
    columns: columns.map((name, at) => ({
      name,
      field: fields[at] ?? '',
      examples: rows.flatMap((row) => row[at] || []).slice(0, shownExamples),
    })),
    preview: rows.slice(0, shownRows).map((row) => previewOf(row, upload, dayOf(work.now))),
    outcome: uploadOutcome(upload),
    doubtfulHref: `/directory/work/doubtful?source=${upload.source}`,
  };
}

function previewOf(row: readonly string[], { source, fields }: Upload, today: string): PreviewRow {
  const record = recordOfRow(row, fields);
  const remarks: Remark[] = record.kind === 'service' ? [...(record.remarks ?? [])] : [];
  const maps = { organisations: new Map(), taxonomies: new Map(), terms: new Map() };
  const reading = { source, zone: 'Europe/London', today, ...maps };
  const origin = { source, sourceId: 'preview', sourceHash: '' };
  const object = record.kind === 'unreadable' ? {} : record.object;
  const made = listingFrom(fieldsOf(object, remarks), origin, reading);
  if (!made) return { title: null, lines: [], remarks: [] };
  const { listing, organisation } = made;
  const [at] = listing.places;
  const address = at?.place.addresses[0];
  const where = [at?.place.name, address?.address1, address?.city, address?.postalCode];
  const inWords = listing.schedules.flatMap(({ freq, description }) => (freq === null && description) || []);
  const when = [...scheduleWords(listing.schedules), ...inWords];
  return {
    title: listing.name,
    lines: [organisation?.name, where.filter(Boolean).join(', '), when.join('; '), listing.fees].flatMap(
      (line) => line || [],
    ),
    remarks: [...new Set(remarks)].map(remarkWords),
  };
}
