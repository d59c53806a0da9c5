import { sql } from 'kysely';

import { arrange } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

/** Two invented towns, and a few postcodes of the first. */
export async function townsExist(work: Work): Promise<void> {
  await arrange(work, async () => {
    await sql`
      insert into directory.gazetteer (id, name, key, kind, latitude, longitude, radius_metres, source) values
        (gen_random_uuid(), 'Northvale', 'northvale', 'town', 52.4, -4.8, 7000, 'test'),
        (gen_random_uuid(), 'Southmere', 'southmere', 'town', 52.28, -5.05, 7000, 'test'),
        (gen_random_uuid(), 'Valeshire', 'valeshire', 'county', 52.3, -4.9, 40000, 'test')`.execute(work.trx);
    await sql`
      insert into directory.postcode (postcode, latitude, longitude, nation, source) values
        ('NV1 1AB', 52.4, -4.8, 'wales', 'test'), ('NV1 2AB', 52.42, -4.8, 'wales', 'test'),
        ('NV12 3AB', 54, -2, 'england', 'test')`.execute(work.trx);
  });
}
