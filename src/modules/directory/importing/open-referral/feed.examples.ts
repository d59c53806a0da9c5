import type { JsonObject } from './fields.ts';

/** A whole service as Open Referral UK 3.0 with the fields of HSDS 3.1 gives it. */
export function feedService(id: string, changes: JsonObject = {}): JsonObject {
  return {
    id,
    name: 'TUESDAY KETTLE',
    description: '<p>Tea &amp; talk.</p><ul><li>Scones</li><li>Songs</li></ul>',
    status: 'active',
    minimum_age: 18,
    assured_date: '2026-02-01',
    organization: { id: 'o1', name: 'Northvale Neighbours', description: 'Neighbours who help.' },
    phones: [{ id: 'p1', number: '01632 960301' }],
    schedules: [{ id: 'h1', freq: 'WEEKLY', byday: 'TU,TH', opens_at: '10:00:00', closes_at: '12:30:00' }],
    cost_options: [{ id: 'c1', amount: 2.5, amount_description: 'a session' }],
    languages: [{ id: 'l1', code: 'cy' }],
    service_at_locations: [
      {
        id: `at-${id}`,
        location: {
          id: 'place-1',
          location_type: 'physical',
          name: 'Mill Hall',
          latitude: 52.1,
          longitude: -3.2,
          addresses: [
            {
              id: 'a1',
              address_1: '12 Mill Street',
              city: 'Northvale',
              postal_code: 'nv12ab',
              country: 'GB',
            },
          ],
        },
      },
    ],
    attributes: [
      { id: 't1', taxonomy_term: { id: 'term-1', name: 'Befriending', taxonomy: 'Northvale needs' } },
    ],
    ...changes,
  };
}
