import { namesOfUsers, organisationsOf } from '#modules/identity';
import { amendmentsOf } from '#platform/amendments.ts';
import type { Amendment } from '#platform/amendments.ts';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { adjustmentCodes } from '../domain/adjustments.ts';
import { ethnicities, genders, languages } from '../domain/choices.ts';
import { nameOf, sharings, waysToReach } from '../domain/person.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { fieldName, valueWords } from '../field-words.ts';
import { lookAt } from '../look-at.ts';
import { consentsOf } from '../store/consent-store.ts';
import { personOf } from '../store/person-store.ts';
import {
  adjustmentName,
  consentAboutName,
  consentHowName,
  ethnicityName,
  genderName,
  languageName,
  sharingName,
  wayToReachName,
} from '../words.ts';
import type { DetailsView } from './details.page.tsx';

/** Refuses whoever may not open the pages of this person. */
export type Gate = (work: Work, personId: PersonId) => Promise<unknown>;

export type DetailsAsked = {
  readonly personId: PersonId;
  readonly gate: Gate;
  /** The form made from the person as they are, or as it was sent. */
  readonly form: (person: Person) => FormState | Promise<FormState>;
};

/** A person's details, to see and to put right, with what they were before. */
export async function detailsView(work: Work, { personId, gate, form }: DetailsAsked): Promise<DetailsView> {
  requirePermission(work, 'people.amend');

  await gate(work, personId);
  const person = await personOf(work, personId);
  const practices = await organisationsOf(work, 'practice');
  const practiceNames = new Map(practices.map(({ id, name }) => [id as string, name]));
  const amendments = (await amendmentsOf(work, 'person', [personId])).get(personId) ?? [];
  await lookAt(work, personId);
  return {
    personId,
    name: nameOf(person),
    form: await form(person),
    practices: practices
      .filter(({ networkId }) => networkId === person.networkId)
      .map(({ id, name }) => ({ value: id, label: name })),
    ...choicesOffered(),
    amendments: await amendmentLines(work, amendments, practiceNames),
    consents: await consentLines(work, personId),
  };
}

function choicesOffered() {
  return {
    genders: genders.map((value) => ({ value, label: genderName(value) })),
    ethnicities: ethnicities.map((value) => ({ value, label: ethnicityName(value) })),
    ways: waysToReach.map((value) => ({ value, label: wayToReachName(value) })),
    languages: languages.map((value) => ({ value, label: languageName(value) })),
    adjustments: adjustmentCodes.map((value) => ({ value, label: adjustmentName(value) })),
    sharings: sharings.map((value) => ({ value, label: sharingName(value) })),
  };
}

async function amendmentLines(
  work: Work,
  amendments: readonly Amendment[],
  practices: ReadonlyMap<string, string>,
): Promise<DetailsView['amendments']> {
  const names = await namesOfUsers(work, [...new Set(amendments.map(({ amendedBy }) => amendedBy))]);
  return amendments.map(({ field, before, after, reason, amendedBy, amendedAt }) => ({
    at: amendedAt,
    by: names.get(amendedBy) ?? '',
    field: fieldName(field),
    before: valueWords(field, before, practices),
    after: valueWords(field, after, practices),
    reason,
  }));
}

async function consentLines(work: Work, personId: PersonId): Promise<DetailsView['consents']> {
  const consents = await consentsOf(work, personId);
  const names = await namesOfUsers(work, [...new Set(consents.map(({ recordedBy }) => recordedBy))]);
  return consents.map(({ about, given, how, recordedBy, recordedAt }) => ({
    at: recordedAt,
    by: names.get(recordedBy) ?? '',
    about: consentAboutName(about),
    given,
    how: consentHowName(how),
  }));
}
