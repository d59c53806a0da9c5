import { m } from '#text';

import { fieldTitles } from '../../editing/pages/field-words.ts';
import type { SaidField } from '../provenance.ts';

/** What the fields that a source says are called: as in the form, and those that no form asks for. */
export const saidFieldWords: Readonly<Record<SaidField, () => string>> = {
  organisationId: fieldTitles.organisation,
  name: fieldTitles.name,
  alternateName: fieldTitles.alternateName,
  description: fieldTitles.description,
  url: fieldTitles.url,
  email: fieldTitles.email,
  status: fieldTitles.status,
  interpreting: m.import_said_interpreting,
  howToStart: fieldTitles.howToStart,
  fees: fieldTitles.fees,
  waitTime: fieldTitles.waitTime,
  accreditations: m.import_said_accreditations,
  licences: m.import_said_licences,
  whoItIsFor: fieldTitles.whoItIsFor,
  minimumAge: fieldTitles.minimumAge,
  maximumAge: fieldTitles.maximumAge,
  alert: fieldTitles.alert,
  assured: fieldTitles.checkedOn,
  places: fieldTitles.places,
  phones: fieldTitles.phones,
  contacts: m.import_said_contacts,
  schedules: fieldTitles.when,
  languages: fieldTitles.languages,
  costs: fieldTitles.costs,
  areas: fieldTitles.areas,
  funding: m.import_said_funding,
  attributes: m.import_said_attributes,
  also: m.import_said_also,
};
