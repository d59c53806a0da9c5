import { daysOffSentence } from '../../domain/days-off.ts';
import { emailAddress, webAddress } from './formats.ts';
import type {
  AttributeRecord,
  ContactRecord,
  CostRecord,
  LanguageRecord,
  PhoneRecord,
  ScheduleRecord,
  TaxonomyRecord,
  TermRecord,
} from './records.ts';
import { said } from './said.ts';
import type { Said } from './said.ts';
import type { Shelf } from './shelf.ts';

/** Zones in which the clocks never change: only there does a time of day have an offset. */
const withoutSummerTime = new Set(['UTC', 'Etc/UTC', 'GMT', 'Africa/Abidjan', 'Atlantic/Reykjavik']);

export function phoneShape(phone: PhoneRecord, shelf: Shelf): Said {
  const { extension, description, ...rest } = phone;
  // A number in HSDS, so what is not one, or begins with 0, is told in words.
  const isNumber = extension !== null && /^[1-9]\d{0,8}$/.test(extension);
  const words = extension === null || isNumber ? null : `Extension ${extension}`;
  return said({
    ...rest,
    extension: isNumber ? Number(extension) : null,
    description: [description, words].filter(Boolean).join('. '),
    languages: shelf.languages(phone.id).map(languageShape),
  });
}

export function contactShape(contact: ContactRecord, shelf: Shelf): Said {
  const phones = shelf.phones(contact.id).map((phone) => phoneShape(phone, shelf));
  return said({ ...contact, email: emailAddress(contact.email), phones });
}

/**
 * Times are on the wall clock of the place, summer and winter: `time_zone` beside them names its zone (IANA). Days off
 * are `exdate`, as RFC 5545 calls them, and for those who do not know it in words among the notes.
 */
export function scheduleShape(schedule: ScheduleRecord): Said {
  const { timezone, byday, bymonthday, exdates, notes, schedule_link: link, ...rest } = schedule;
  return said({
    ...rest,
    exdate: exdates,
    notes: [notes, daysOffSentence(exdates)].filter(Boolean).join('\n'),
    byday: byday.join(','),
    bymonthday: bymonthday.join(','),
    schedule_link: webAddress(link),
    timezone: withoutSummerTime.has(timezone) ? 0 : null,
    time_zone: schedule.opens_at === null && schedule.closes_at === null ? null : timezone,
  });
}

export function costShape(cost: CostRecord): Said {
  return said(cost);
}

export function languageShape(language: LanguageRecord): Said {
  return said(language);
}

export function attributeShape(attribute: AttributeRecord, shelf: Shelf): Said {
  const term = shelf.term(attribute.taxonomy_term_id);
  return said({ ...attribute, taxonomy_term: term && termShape(term) });
}

/** The profile requires descriptions. Where there is none, the name is what is known. */
export function termShape(term: TermRecord): Said {
  const description = term.description?.trim() ? term.description : term.name;
  return said({ ...term, description, term_uri: webAddress(term.term_uri) });
}

export function taxonomyShape(taxonomy: TaxonomyRecord, terms: readonly TermRecord[] = []): Said {
  return said({
    ...taxonomy,
    description: taxonomy.description?.trim() ? taxonomy.description : taxonomy.name,
    uri: webAddress(taxonomy.uri),
    taxonomy_terms: terms.map(termShape),
  });
}
