import { sql } from 'kysely';

import { arrange } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

import type { NewService } from '../adding/new-service.ts';

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

export const at = (latitude: number, longitude: number) => ({ position: { latitude, longitude } });

const mornings = [{ byDay: ['TU' as const], opensAt: '09:00', closesAt: '11:00' }];

/** Next to Northvale, a little way off, far away; covering it, and everywhere. */
export const chess: readonly NewService[] = [
  ...Array.from({ length: 12 }, (_, index) => ({
    name: `Chess ${index}`,
    places: [at(52.4 + index / 100, -4.8), ...(index % 4 === 0 ? [at(53.9, -1.5)] : [])],
    schedules: index % 2 === 0 ? mornings : [],
    costs: index % 3 === 0 ? [{ amount: 0 }] : [],
  })),
  { name: 'Chess far away', places: [at(53.9, -1.5)] },
  { name: 'Chess for the vale', places: [at(53.9, -1.6)], areas: ['Northvale'], schedules: mornings },
  { name: 'Chess here, for the vale', places: [at(52.41, -4.8)], areas: ['Northvale'] },
  { name: 'Chess by telephone', places: [{ type: 'virtual', name: 'By telephone' }], costs: [{ amount: 0 }] },
  { name: 'Chess for all', places: [at(52.41, -4.8)], areas: ['United Kingdom'] },
  { name: 'Chess for all from afar', places: [at(53.9, -1.5)], areas: ['United Kingdom'], minimumAge: 18 },
  { name: 'Draughts', places: [at(52.4, -4.8)] },
];
