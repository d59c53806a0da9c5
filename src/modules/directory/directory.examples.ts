import { sql } from 'kysely';

import { arrange, asAnother } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

import type { NewService } from './adding/new-service.ts';
import { addServices } from './commands/add-services.ts';
import type { ServiceId } from './domain/listing.ts';

/** A service in the directory: only what a test is about has to be said. */
export async function aService(work: Work, given: Partial<NewService> = {}): Promise<ServiceId> {
  const [id] = await someServices(work, [{ name: 'Tuesday walking group', ...given }]);
  if (!id) throw new Error('no service was added');
  return id;
}

export async function someServices(work: Work, given: readonly NewService[]): Promise<readonly ServiceId[]> {
  const editor = { permissions: ['directory.edit'], now: work.now } as const;
  let ids: readonly ServiceId[] = [];
  await asAnother(work, editor, async (as) => {
    ids = await arrange(as, () => addServices(as, given));
  });
  return ids;
}

/** Everything that a service can say, at once. */
export const fullService: NewService = {
  name: 'Kettle and Company',
  alternateName: 'The Kettle',
  organisation: 'Northvale Neighbours',
  description:
    'A warm room, a hot drink and someone to talk to. Come when you like and stay as long as you like.\n\nThere is:\n* a quiet corner\n* board games\n* help to fill in forms',
  url: 'https://kettle.example.org/tuesdays',
  email: 'hello@kettle.example.org',
  phone: '01632 960301',
  whoItIsFor: 'Anyone who would like company.',
  minimumAge: 18,
  howToStart: 'Just turn up. If it is your first time, ask for Mair.',
  costs: [{ amount: 0 }, { amount: 3, option: 'lunch, if you would like it' }],
  schedules: [
    { byDay: ['TU', 'TH'], opensAt: '10:00', closesAt: '13:00' },
    { freq: 'MONTHLY', byDay: ['1SA'], opensAt: '14:00', closesAt: '16:00' },
  ],
  places: [
    {
      name: 'Northvale Library',
      address1: '12 Mill Street',
      city: 'Northvale',
      postcode: 'NV1 2AB',
      position: { latitude: 52.1, longitude: -3.2 },
      transportation: 'Bus 7 stops outside.',
      accessibility: ['Step-free entrance', 'Hearing loop'],
    },
  ],
  languages: [
    { name: 'English', code: 'en' },
    { name: 'Welsh', code: 'cy' },
  ],
  areas: ['Northvale'],
  terms: ['Befriending', 'Warm spaces'],
  assured: { on: '2026-02-24', by: 'Northvale Neighbours' },
};

/** What was audited in this work, in order. */
export async function audited(work: Work): Promise<readonly string[]> {
  const { rows } = await arrange(work, () =>
    sql<{ action: string }>`
      select action from audit.entry where request_id = ${work.requestId} order by at, id`.execute(work.trx),
  );
  return rows.map(({ action }) => action);
}
