import { m } from '#text';
import { adjustmentName, languageName, nameOf } from '#modules/people';
import type { Person } from '#modules/people';

import type { TellableWords } from '../domain/connection.ts';

/**
 * What there is to tell a service of a person, in words. Of what makes it easier for them only the names of it: the
 * note beside it was written for us.
 *
 * @param help What they would like help with, as it was typed for this service.
 */
export function tellableWords(person: Person, help: string): TellableWords {
  return {
    name: nameOf(person).full,
    phone: person.phone ?? '',
    email: person.email ?? '',
    help: help.trim(),
    adjustments: adjustmentsOf(person),
  };
}

function adjustmentsOf({ adjustments, needsInterpreter, language }: Person): string {
  const interpreter = needsInterpreter
    ? [m.plans_connection_interpreter({ language: languageName(language) })]
    : [];
  return [...interpreter, ...adjustments.map((code) => adjustmentName(code))].join(', ');
}
