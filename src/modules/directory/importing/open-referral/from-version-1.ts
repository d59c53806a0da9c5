import { isObject, objectsIn } from './fields.ts';
import type { JsonObject } from './fields.ts';

/** Only Open Referral UK 1.0 says these of a service, in these spellings. */
const marks = [
  'regular_schedules',
  'holiday_schedules',
  'eligibilitys',
  'service_taxonomys',
  'fundings',
  'deliverable_type',
  'attending_access',
];

/** A service of Open Referral UK 1.0 in the shape of 3.0; one of 3.0 as it is. */
export function asVersion3(service: JsonObject): JsonObject {
  const isVersion1 =
    marks.some((mark) => mark in service) || objectsIn(service['service_at_locations']).some(isOld);
  if (!isVersion1) return service;
  const ages = agesFrom(objectsIn(service['eligibilitys']));
  return {
    ...ages,
    ...service,
    eligibility_description: service['eligibility_description'] ?? ages.eligibility_description,
    organization: organisationOf(service['organization']),
    schedules: [...objectsIn(service['schedules']), ...schedulesOf(service)],
    languages: objectsIn(service['languages']).map((one) => ({
      ...one,
      name: one['name'] ?? one['language'],
    })),
    funding: [...objectsIn(service['funding']), ...objectsIn(service['fundings'])],
    service_at_locations: objectsIn(service['service_at_locations']).map(linkOf),
    attributes: [...objectsIn(service['attributes']), ...attributesOf(service)],
  };
}

function isOld({ location }: JsonObject): boolean {
  return isObject(location) && 'physical_addresses' in location;
}

function organisationOf(organisation: unknown): unknown {
  return isObject(organisation)
    ? { ...organisation, website: organisation['website'] ?? organisation['url'] }
    : null;
}

/** Who it is for stands in rows there, each with its own ages. */
function agesFrom(rows: readonly JsonObject[]) {
  const words = rows.flatMap(({ eligibility }) => (typeof eligibility === 'string' ? [eligibility] : []));
  const alone = rows.length === 1 ? rows[0] : undefined;
  return {
    eligibility_description: words.join('\n\n') || null,
    minimum_age: alone?.['minimum_age'] ?? null,
    maximum_age: alone?.['maximum_age'] ?? null,
  };
}

/** Some feeds name the day in `weekday`, as HSDS 1.1 does, and leave the rule out. */
function schedulesOf(service: JsonObject): readonly JsonObject[] {
  return objectsIn(service['regular_schedules']).map((one) =>
    one['weekday'] === undefined || one['byday'] ? one : { ...one, byday: one['weekday'] },
  );
}

function linkOf(link: JsonObject): JsonObject {
  const location = link['location'];
  const schedules = ['schedules', 'regular_schedule', 'regular_schedules'].flatMap((name) =>
    objectsIn(link[name]),
  );
  const holidays = [...objectsIn(link['holiday_schedule']), ...objectsIn(link['holiday_schedules'])];
  if (!isObject(location)) return { ...link, schedules, holiday_schedules: holidays };
  const eased = objectsIn(location['accessibility_for_disabilities']).map((one) => ({
    ...one,
    description: one['description'] ?? one['accessibility'],
  }));
  const physical = objectsIn(location['physical_addresses']);
  const postal = objectsIn(location['postal_addresses']).map((one) => ({ ...one, address_type: 'postal' }));
  return {
    ...link,
    schedules,
    holiday_schedules: holidays,
    location: {
      ...location,
      addresses: [...objectsIn(location['addresses']), ...physical, ...postal],
      accessibility: [...objectsIn(location['accessibility']), ...eased],
    },
  };
}

function attributesOf(service: JsonObject): readonly JsonObject[] {
  return objectsIn(service['service_taxonomys']).map(({ id, taxonomy }) => ({
    id,
    taxonomy_term: isObject(taxonomy) ? { ...taxonomy, taxonomy: taxonomy['vocabulary'] } : null,
  }));
}
