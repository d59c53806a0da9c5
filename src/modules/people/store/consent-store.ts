import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { NetworkId } from '#platform/ids.ts';

import type { Consent } from '../domain/consent.ts';
import type { PersonId } from '../domain/person.ts';
import { db } from './tables.ts';

export async function insertConsent(work: Work, networkId: NetworkId, consent: Consent): Promise<void> {
  await db(work)
    .insertInto('people.consent')
    .values({
      network_id: networkId,
      id: consent.id,
      person_id: consent.personId,
      about: consent.about,
      subject_id: consent.subjectId,
      given: consent.given,
      how: consent.how,
      recorded_by: consent.recordedBy,
      recorded_at: consent.recordedAt,
    })
    .execute();
}

/** What a person agreed to or refused, newest first: at most 100. */
export const consentsOf: (work: Work, personId: PersonId) => Promise<readonly Consent[]> = compiledOnce(
  (work: Work, personId: PersonId) =>
    db(work)
      .selectFrom('people.consent')
      .where('network_id', '=', withinReach(work))
      .where('person_id', '=', personId)
      .select([
        'id',
        'person_id as personId',
        'about',
        'subject_id as subjectId',
        'given',
        'how',
        'recorded_by as recordedBy',
        'recorded_at as recordedAt',
      ])
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .limit(100),
);
