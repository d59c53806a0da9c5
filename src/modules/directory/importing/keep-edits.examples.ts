import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { Imported } from '../commands/import-batches.ts';
import type { ServiceId } from '../domain/listing.ts';
import { editListing } from '../editing/commands/edit-listing.ts';
import { fieldsOf } from '../editing/domain/fields.ts';
import type { ListingFields } from '../editing/domain/fields.ts';
import { standingOf } from '../editing/store/listing-store.ts';
import type { Standing } from '../editing/store/listing-store.ts';
import { derivedId } from './derived-id.ts';
import { importFeed } from './import-feed.ts';
import { feedService } from './open-referral/feed.examples.ts';
import type { JsonObject } from './open-referral/fields.ts';
import { importRecords } from './reports.ts';

const source = 'northvale';

/** Who may do all that is done to a listing that was read from elsewhere. */
export const editor = {
  permissions: ['directory.edit', 'directory.own', 'directory.search', 'directory.suggest'],
} as const;

export function serviceId(key: string): ServiceId {
  return derivedId(source, 'service', key);
}

/** Reads a feed of these services, by their ids. */
export async function readFeedOf(
  work: Work,
  services: Readonly<Record<string, JsonObject>>,
): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-feed-'));
  try {
    const file = join(folder, 'feed.json');
    const objects = Object.entries(services).map(([id, changes]) => feedService(id, changes));
    writeFileSync(file, JSON.stringify(objects));
    return await importFeed((body) => body(work), { from: { file }, source });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function standing(work: Work, key: string): Promise<Standing> {
  const found = await standingOf(work, serviceId(key));
  if (!found) throw new Error('there is no such listing');
  return found;
}

/** An editor changes some fields of a listing. */
export async function edit(work: Work, key: string, changes: Partial<ListingFields>): Promise<void> {
  const { listing, organisation, version } = await standing(work, key);
  const fields = { ...fieldsOf(listing, organisation), ...changes };
  await editListing(work, { once: newId(), serviceId: serviceId(key), version: String(version), fields });
}

/** What is remarked on a service of the source. */
export async function remarksOn(work: Work, key: string): Promise<readonly string[]> {
  const records = await importRecords(work, { source, limit: 200 });
  return records.find((record) => record.table === 'services' && record.key === key)?.remarks ?? [];
}
