import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Listing, ServiceId } from '../domain/listing.ts';
import { standingOf } from '../editing/store/listing-store.ts';
import type { FieldSource, SourcesView } from './pages/sources.page.tsx';
import { hashSaid, saidFields } from './provenance.ts';
import type { SaidField } from './provenance.ts';
import { remarkWords } from './remark-words.ts';
import { remarkedRecordsOf, sourceOf } from './store/sources-store.ts';
import type { SourceOf } from './store/sources-store.ts';

/** Where each field of a listing is from and since when, and what was said of its records. */
export async function sourcesView(work: Work, id: ServiceId): Promise<SourcesView> {
  requirePermission(work, 'directory.edit');

  const standing = await standingOf(work, id);
  if (!standing) throw new Refusal('not-found', 'directory.no-such-service');
  const { listing } = standing;
  const source = await sourceOf(work, id);
  const records = await remarkedRecordsOf(work, id);
  return {
    name: listing.name,
    listingHref: `/directory/${id}`,
    historyHref: `/directory/${id}/history`,
    source: source && aboutSource(source),
    fields: saidFields.flatMap((field) => fieldSource(field, listing, source) ?? []),
    records: records.map(({ table, key, remarks }) => ({
      name: `${table} ${key}`,
      remarks: remarks.map(remarkWords),
    })),
  };
}

function aboutSource({ name, format, sourceId, readAt, writtenAt, source }: SourceOf): SourcesView['source'] {
  return {
    name,
    format,
    sourceId,
    readAt,
    writtenAt,
    doubtfulHref: `/directory/work/doubtful?source=${source}`,
  };
}

/** Null of a field that says nothing, and of which no source said anything. */
function fieldSource(field: SaidField, listing: Listing, source: SourceOf | null): FieldSource | null {
  const [here, there] = [hashSaid(listing[field]), source?.said[field]];
  if (here === '' && there === undefined) return null;
  if (there?.[0] === here) return { field, from: 'source', since: there[1] };
  if (there === undefined) return { field, from: 'here', since: null };
  return { field, from: 'changed-here', since: null };
}
