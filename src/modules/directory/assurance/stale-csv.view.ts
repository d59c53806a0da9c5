import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { csvText } from '../worklist/domain/csv-text.ts';
import { staleListings } from './store/stale-store.ts';

const mostRows = 10_000;

/** The oldest ten thousand; column names are those of Open Referral where it has them. */
export async function staleCsv(work: Work): Promise<string> {
  requirePermission(work, 'directory.edit');

  const rows = await staleListings(work, { after: null, limit: mostRows });
  return csvText([
    ['id', 'name', 'organization', 'phone', 'url', 'assured_date', 'assurer', 'owner_asked'],
    ...rows.map(({ id, name, organisation, phone, url, assuredOn, assurer, askedAt }) => [
      id,
      name,
      organisation,
      phone,
      url,
      assuredOn,
      assurer,
      askedAt?.toISOString() ?? null,
    ]),
  ]);
}
