import type { Selectable } from 'kysely';

import { searchNameOf } from '../domain/name-words.ts';
import type { Person, PersonDetails } from '../domain/person.ts';
import { soundsLikeOf } from '../domain/sound.ts';
import type { PersonRow } from './tables.ts';

export function toPerson(row: Selectable<PersonRow>): Person {
  return {
    id: row.id,
    networkId: row.network_id,
    practiceId: row.practice_id,
    givenName: row.given_name,
    familyName: row.family_name,
    knownAs: row.known_as,
    bornOn: row.born_on,
    nhsNumber: row.nhs_number,
    gender: row.gender,
    ethnicity: row.ethnicity,
    phone: row.phone,
    email: row.email,
    address: row.address,
    postcode: row.postcode,
    language: row.language,
    needsInterpreter: row.needs_interpreter,
    prefers: row.prefers,
    leaveMessages: row.leave_messages,
    contactCaution: row.contact_caution,
    usuallyAnswers: row.usually_answers,
    adjustments: row.adjustments,
    adjustmentsNote: row.adjustments_note,
    shareBack: row.share_back,
    createdAt: row.created_at,
    version: row.version,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  };
}

/** With what people are found by, which follows from their details. */
export function toColumns(details: PersonDetails) {
  const names = { given: details.givenName, family: details.familyName, known: details.knownAs };
  return {
    practice_id: details.practiceId,
    given_name: details.givenName,
    family_name: details.familyName,
    known_as: details.knownAs,
    born_on: details.bornOn,
    nhs_number: details.nhsNumber,
    gender: details.gender,
    ethnicity: details.ethnicity,
    phone: details.phone,
    email: details.email,
    address: details.address,
    postcode: details.postcode,
    language: details.language,
    needs_interpreter: details.needsInterpreter,
    prefers: details.prefers,
    leave_messages: details.leaveMessages,
    contact_caution: details.contactCaution,
    usually_answers: details.usuallyAnswers,
    adjustments: details.adjustments,
    adjustments_note: details.adjustmentsNote,
    share_back: details.shareBack,
    search_name: searchNameOf(names),
    sounds_like: soundsLikeOf(names),
  };
}
