import { m } from '#text';
import { dayText } from '#ui/when-text.ts';

import type { Listing, Place, Status } from '../../domain/listing.ts';
import { costWords } from '../../pages/notice-words.ts';
import { scheduleWords } from '../../pages/schedule-words.ts';
import { accessLine, areaName, mainAddressOf } from '../domain/fields.ts';
import type { FieldName } from '../domain/fields.ts';

/** What a field is called in a list of what changed. */
export const fieldTitles: Readonly<Record<FieldName, () => string>> = {
  name: m.editing_field_name,
  alternateName: m.editing_field_alternate_name,
  organisation: m.editing_field_organisation,
  status: m.editing_field_status,
  alert: m.editing_field_alert,
  description: m.editing_field_description,
  whoItIsFor: m.editing_field_who,
  minimumAge: m.editing_field_minimum_age,
  maximumAge: m.editing_field_maximum_age,
  costs: m.editing_field_costs,
  fees: m.editing_field_fees,
  when: m.editing_field_when,
  places: m.editing_field_places,
  howToStart: m.editing_field_how_to_start,
  waitTime: m.editing_field_wait,
  phones: m.editing_field_phones,
  email: m.editing_field_email,
  url: m.editing_field_url,
  languages: m.editing_field_languages,
  areas: m.editing_field_areas,
  checkedOn: m.editing_field_checked,
};

/** What a listing says in a field, in words and a line each. Nothing when it says nothing. */
export function fieldLines(
  name: FieldName,
  listing: Listing,
  organisation: string | null,
): readonly string[] {
  switch (name) {
    case 'organisation':
      return some(organisation);
    case 'status':
      return [statusWords(listing.status)];
    case 'minimumAge':
    case 'maximumAge':
      return ageLines(listing[name]);
    case 'costs':
      return listing.costs.flatMap((cost) => some(costWords({ costs: [cost], fees: null })));
    case 'when':
      return listing.schedules.flatMap((each) => [...scheduleWords([each]), ...some(each.description)]);
    case 'places':
      return listing.places.flatMap(({ place }) => placeLines(place));
    case 'phones':
      return listing.phones.map(phoneLine);
    case 'languages':
      return listing.languages.map((language) => language.name);
    case 'checkedOn':
      return checkedLines(listing);
    case 'areas':
      return listing.areas.map(areaName);
    default:
      return some(listing[name]);
  }
}

export function statusWords(status: Status): string {
  switch (status) {
    case 'active':
      return m.editing_status_active();
    case 'temporarily closed':
      return m.editing_status_closed_now();
    case 'inactive':
      return m.editing_status_inactive();
    case 'defunct':
      return m.editing_status_defunct();
  }
}

function placeLines(place: Place): readonly string[] {
  const { type, name, url, transportation, accessibility } = place;
  const address = mainAddressOf(place);
  const parts = [name, address?.address1, address?.address2, address?.city, address?.postalCode];
  const where = [kindWords(type), parts.filter(Boolean).join(', '), url].filter(Boolean).join(' – ');
  const hidden = place.addressHidden ? m.editing_place_hidden() : '';
  return [where, hidden, ...some(transportation), ...accessibility.map(accessLine)].filter(
    (line) => line !== '',
  );
}

function kindWords(type: Place['type']): string | null {
  if (type === 'virtual') return m.editing_place_virtual();
  return type === 'postal' ? m.editing_place_postal() : null;
}

function ageLines(age: number | null): readonly string[] {
  return age === null ? [] : [String(age)];
}

function phoneLine({ number, description }: Listing['phones'][number]): string {
  return description ? `${number} (${description})` : number;
}

function checkedLines({ assured }: Listing): readonly string[] {
  if (assured === null) return [];
  return [dayText(assured.on, { year: true })];
}

function some(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : [text];
}
