import { csvRows, filledIn } from '../csv-rows.ts';
import type { Limits } from '../limits.ts';
import type { FeedRecord } from '../open-referral/read-feed.ts';
import { shelvesOf } from './shelves.ts';
import type { Package } from './tables.ts';
import { withNumbers } from './numbers.ts';
import { nestedService } from './to-service.ts';

/** The services of a package of tables, whole. */
export async function* packageRecords(found: Package, limits: Limits): AsyncGenerator<FeedRecord> {
  const shelves = await shelvesOf(found, limits);
  const services = found.tables.get('services');
  if (services === undefined) return;
  for await (const row of csvRows(services, 'services', limits)) {
    yield { kind: 'service', object: withNumbers(nestedService(filledIn(row), shelves)) };
  }
}
