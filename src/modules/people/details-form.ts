import { z } from 'zod';

import { m } from '#text';
import { choice, choices, optionalChoice, prose, tick } from '#platform/fields.ts';
import type { Typed } from '#platform/forms.ts';
import { idOf } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { adjustmentCodes } from './domain/adjustments.ts';
import { ethnicities, genders, languages } from './domain/choices.ts';
import { sharings, waysToReach } from './domain/person.ts';
import type { Person } from './domain/person.ts';
import { personFields } from './person-fields.ts';

/** Everything about a person that may be put right, and why it is. */
export function detailsForm(today: LocalDate) {
  return z.object({
    givenName: personFields.givenName(),
    familyName: personFields.familyName(),
    knownAs: personFields.knownAs(),
    bornOn: personFields.optionalBornOn(today),
    nhsNumber: personFields.nhsNumber(),
    practiceId: idOf<OrganisationId>()
      .or(z.literal(''))
      .optional()
      .catch('')
      .transform((id) => id || null),
    gender: optionalChoice(genders),
    ethnicity: optionalChoice(ethnicities),
    phone: personFields.phone(),
    email: personFields.email(),
    address: personFields.line(300),
    postcode: personFields.postcode(),
    prefers: choice(waysToReach, m.platform_choose_from_list),
    leaveMessages: tick().catch(false),
    usuallyAnswers: personFields.line(200),
    contactCaution: personFields.line(300),
    language: choice(languages, m.platform_choose_from_list),
    needsInterpreter: tick().catch(false),
    adjustments: choices(adjustmentCodes),
    adjustmentsNote: personFields.line(300),
    shareBack: choice(sharings, m.platform_choose_from_list),
    reason: prose(500, m.people_missing_reason),
  });
}

/** A person's details as the fields of the form show them. */
export function typedFrom(person: Person): Typed {
  const [year = '', month = '', day = ''] = person.bornOn?.split('-') ?? [];
  const text = (value: string | null) => value ?? '';
  return {
    givenName: person.givenName,
    familyName: person.familyName,
    knownAs: text(person.knownAs),
    'bornOn-day': day.replace(/^0/, ''),
    'bornOn-month': month.replace(/^0/, ''),
    'bornOn-year': year,
    nhsNumber: text(person.nhsNumber),
    practiceId: text(person.practiceId),
    gender: text(person.gender),
    ethnicity: text(person.ethnicity),
    phone: text(person.phone),
    email: text(person.email),
    address: text(person.address),
    postcode: text(person.postcode),
    prefers: person.prefers,
    leaveMessages: person.leaveMessages ? 'yes' : '',
    usuallyAnswers: text(person.usuallyAnswers),
    contactCaution: text(person.contactCaution),
    language: person.language,
    needsInterpreter: person.needsInterpreter ? 'yes' : '',
    adjustments: [...person.adjustments],
    adjustmentsNote: text(person.adjustmentsNote),
    shareBack: person.shareBack,
  };
}
