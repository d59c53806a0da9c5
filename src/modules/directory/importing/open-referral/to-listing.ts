import type { Listing, Organisation, ServiceId } from '../../domain/listing.ts';
import { mendEmail, mendWebAddress } from '../../domain/mend-contact-points.ts';
import { mendName } from '../../domain/mend-name.ts';
import type { Fields } from './fields.ts';
import { idIn } from './reading.ts';
import type { Reading } from './reading.ts';
import { alsoFrom } from './to-also.ts';
import { areasFrom } from './to-areas.ts';
import { organisationFrom } from './to-organisation.ts';
import { contactsFrom, fundingFrom, languagesFrom, phonesFrom } from './to-contact-points.ts';
import { agesFrom, assuranceFrom, costsFrom, statusFrom } from './to-service-parts.ts';
import { placesFrom } from './to-place.ts';
import { schedulesFrom } from './to-schedules.ts';
import { attributesFrom } from './to-terms.ts';

export type Made = { readonly listing: Listing; readonly organisation: Organisation | null };

/**
 * A service in the shape of HSDS 3, with all that is nested in it; null when it has no name. Whatever else is
 * wrong with it, it is taken, and the remarks say what was put right, doubted or not taken.
 */
export function listingFrom(fields: Fields, origin: Origin, reading: Reading): Made | null {
  const written = fields.line('name');
  if (written === null) return null;
  const key = origin.sourceId;
  const links = fields.list('service_at_locations');
  const runBy = whoRunsIt(fields, reading);
  const spoken = languagesFrom(fields.list('languages'), key, reading);
  const listing: Listing = {
    id: idIn<ServiceId>(reading, 'service', key),
    name: fields.by('name', () => mendName(written, fields.raw('description'))),
    organisationId: runBy.id,
    ...whatItSays(fields),
    ...agesFrom(fields),
    interpreting:
      [fields.text('interpretation_services'), ...spoken.interpreting].filter(Boolean).join('; ') || null,
    assured: assuranceFrom(fields, runBy.organisation?.name ?? reading.source, reading.today),
    languages: spoken.languages,
    places: placesFrom(links, key, reading),
    phones: phonesFrom(withThose(fields, links, 'phones'), key, reading),
    contacts: contactsFrom(withThose(fields, links, 'contacts'), key, reading),
    schedules: schedulesFrom(schedulesOf(fields, links), key, {
      reading,
      holidays: withThose(fields, links, 'holiday_schedules'),
    }),
    costs: costsFrom(fields, key, reading),
    areas: areasFrom(withThose(fields, links, 'service_areas'), key, reading),
    funding: fundingFrom(fields.list('funding'), key, reading),
    attributes: attributesFrom(fields.list('attributes'), key, reading),
    also: alsoFrom(fields, { key, reading }),
    origin,
  };
  return { listing, organisation: runBy.organisation };
}

type Origin = NonNullable<Listing['origin']>;

function whatItSays(fields: Fields) {
  return {
    alternateName: fields.line('alternate_name'),
    description: fields.text('description'),
    url: fields.by('url', mendWebAddress),
    email: fields.by('email', mendEmail),
    status: statusFrom(fields),
    howToStart: fields.text('application_process'),
    fees: fields.text('fees_description') ?? fields.text('fees'),
    waitTime: fields.line('wait_time'),
    accreditations: fields.text('accreditations'),
    licences: fields.text('licenses'),
    whoItIsFor: fields.text('eligibility_description'),
    alert: fields.text('alert'),
  };
}

/** Its own organisation, or the one that it only names and that came with another service. */
function whoRunsIt(fields: Fields, reading: Reading) {
  const inside = fields.child('organization');
  const organisation = inside && organisationFrom(inside, reading);
  if (organisation) return { id: organisation.id, organisation };
  const named = fields.raw('organization_id').trim();
  if (reading.organisations.has(named))
    return { id: idIn(reading, 'organization', named), organisation: null };
  fields.remark('doubtful', 'organization_id', named === '' ? 'missing' : 'does-not-exist');
  return { id: null, organisation: null };
}

/** A directory that says some things of a service where it can be had says them of the service. */
function withThose(fields: Fields, links: readonly Fields[], name: string): readonly Fields[] {
  return [
    ...fields.list(name),
    ...links.flatMap((link) => [...link.list(name), ...(link.child('location')?.list(name) ?? [])]),
  ];
}

/** Hours of the service; or of it at its places; or of the places themselves. */
function schedulesOf(fields: Fields, links: readonly Fields[]): readonly Fields[] {
  const own = [...fields.list('schedules'), ...links.flatMap((link) => link.list('schedules'))];
  const ofPlaces = links.flatMap((link) => link.child('location')?.list('schedules') ?? []);
  if (own.length > 0 || ofPlaces.length === 0) return own;
  fields.remark('mended', 'schedules', 'those-of-its-place');
  return ofPlaces;
}
