import assert from 'node:assert/strict';

import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import { elmStreet, gpMillLane, gpNia, millLane, north } from '#tests/support/network.ts';

import { details } from '../../people/people.examples.ts';
import type { ReceiveReferral } from './receive-referral.ts';

export function asked(given: Partial<ReceiveReferral> = {}): ReceiveReferral {
  return {
    once: newId(),
    networkId: north,
    personId: null,
    details: details({ practiceId: elmStreet }),
    practiceId: elmStreet,
    route: 'practice',
    referrer: {
      userId: gpNia.id,
      name: gpNia.name,
      role: 'gp',
      organisationId: elmStreet,
      phone: null,
      email: null,
      relationship: null,
    },
    wish: {
      reasons: ['lonely', 'money'],
      reasonNote: null,
      hopes: 'Somebody to walk with',
      urgency: 'routine',
      safeguarding: false,
      safeguardingNote: null,
    },
    consent: 'in-person',
    ...given,
  };
}

export const byMillLane = {
  referrer: { ...asked().referrer, userId: gpMillLane.id, name: gpMillLane.name, organisationId: millLane },
  practiceId: millLane,
  details: details({ practiceId: millLane }),
};

export async function rowOf(work: Work, id: string) {
  const [row] = await all(
    work,
    sql<{ personId: PersonId; named: string; told: object; maybeKnown: boolean }>`
      select person_id as "personId", named, told, maybe_known as "maybeKnown" from referrals.referral where id = ${id}`,
  );
  assert.ok(row);
  return row;
}

export async function all<Row>(work: Work, query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return arrange(work, async () => (await query.execute(work.trx)).rows);
}
