import type { z } from 'zod';

import { m } from '#text';
import { personFields } from '#modules/people';
import { choices, line, optionalChoice, optionalLine, optionalProse, prose } from '#platform/fields.ts';
import type { FieldError, FormState, Typed } from '#platform/forms.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { linkWorkerKinds, referrers } from './domain/scheme.ts';
import type { SchemeDetails } from './domain/scheme.ts';
import { areaList, nameList } from './list-fields.ts';

/** What somebody writes about a scheme, whoever they are. */
export const schemeFields = {
  name: line(150, m.schemes_missing_name),
  runBy: line(150, m.schemes_missing_run_by),
  summary: prose(800, m.schemes_missing_summary),
  linkWorkers: optionalChoice(linkWorkerKinds),
  postcodes: areaList(),
  places: nameList(100),
  practices: nameList(100),
  whoMayRefer: choices(referrers),
  howToRefer: textOrNull(1000),
  minimumAge: optionalWhole(120, m.schemes_wrong_age),
  maximumAge: optionalWhole(120, m.schemes_wrong_age),
  eligibility: textOrNull(1000),
  exclusions: textOrNull(1000),
  languages: nameList(30),
  hours: optionalLine(200).transform((text): string | null => text || null),
  waitWeeks: optionalWhole(104, m.schemes_wrong_weeks),
  phone: personFields.phone(),
  email: personFields.email(),
  website: website(),
};

export type SchemeForm = z.output<z.ZodObject<typeof schemeFields>>;

/** What no field can know by itself, of those that are right: so it is said with what is wrong, not after it. */
export function errorsAcross(typed: Typed): readonly FieldError[] {
  const nowhere = (['postcodes', 'places', 'practices'] as const).every((name) => saysNothing(typed, name));
  const unreachable = (['phone', 'email', 'website'] as const).every((name) => saysNothing(typed, name));
  return [
    ...(nowhere ? [{ field: 'postcodes', message: m.schemes_missing_area() }] : []),
    ...(isReversed(typed) ? [{ field: 'maximumAge', message: m.schemes_ages_reversed() }] : []),
    ...(unreachable ? [{ field: 'phone', message: m.schemes_missing_contact() }] : []),
  ];
}

/** A form that was wrong, with everything that is wrong in it, in the order of the page. */
export function wrongThroughout(form: FormState): FormState {
  const errors = [...form.errors, ...errorsAcross(form.values)];
  return { ...form, errors: errors.toSorted((one, other) => placeOf(one) - placeOf(other)) };
}

/** A wait that is stated is stated on the day on which the form is sent. */
export function detailsIn({ waitWeeks, ...form }: SchemeForm, today: LocalDate): SchemeDetails {
  return { ...form, statedWait: waitWeeks === null ? null : { weeks: waitWeeks, on: today } };
}

/** The same in the fields of a form again. */
export function typedFrom({ statedWait, ...details }: SchemeDetails): Typed {
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  return {
    name: details.name,
    runBy: details.runBy,
    summary: details.summary,
    linkWorkers: text(details.linkWorkers),
    postcodes: details.postcodes.join(', '),
    places: details.places.join('\n'),
    practices: details.practices.join('\n'),
    whoMayRefer: details.whoMayRefer,
    howToRefer: text(details.howToRefer),
    minimumAge: text(details.minimumAge),
    maximumAge: text(details.maximumAge),
    eligibility: text(details.eligibility),
    exclusions: text(details.exclusions),
    languages: details.languages.join('\n'),
    hours: text(details.hours),
    waitWeeks: text(statedWait?.weeks ?? null),
    phone: text(details.phone),
    email: text(details.email),
    website: text(details.website),
  };
}

type FieldName = keyof typeof schemeFields;

const order: readonly string[] = Object.keys(schemeFields);

/** What is asked besides comes after. */
function placeOf({ field }: FieldError): number {
  return order.includes(field) ? order.indexOf(field) : order.length;
}

/** What is wrong says something. */
function saysNothing(typed: Typed, name: FieldName): boolean {
  const { success, data } = schemeFields[name].safeParse(typed[name]);
  return success && [data ?? []].flat().length === 0;
}

function isReversed(typed: Typed): boolean {
  const from = schemeFields.minimumAge.safeParse(typed['minimumAge']).data ?? null;
  const to = schemeFields.maximumAge.safeParse(typed['maximumAge']).data ?? null;
  return from !== null && to !== null && from > to;
}

function textOrNull(max: number) {
  return optionalProse(max).transform((text): string | null => text || null);
}

function optionalWhole(most: number, wrong: () => string) {
  return optionalLine(20)
    .refine((text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) <= most), { error: wrong })
    .transform((text) => (text === '' ? null : Number(text)));
}

/** Without `https://` when it was left out, as people write it. */
function website() {
  return optionalLine(300)
    .transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`))
    .refine((text) => text === '' || isWebAddress(text), { error: m.schemes_wrong_website })
    .transform((text): string | null => text || null);
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && /^https?:$/.test(url.protocol) && /\.[a-z]{2,}$/i.test(url.hostname) && !url.username
  );
}
