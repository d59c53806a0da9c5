import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { newListing, newOrganisation, newTerm, ourTaxonomy } from '../adding/new-listing.ts';
import type { NewService } from '../adding/new-service.ts';
import type { ServiceId } from '../domain/listing.ts';
import { organisationsAmong } from '../store/organisation-store.ts';
import { writeTerms } from '../store/taxonomy-store.ts';
import { writeListings } from '../store/write-listings.ts';

/** Written in one statement a table; a longer list is written in parts. */
const atOnce = 500;

/**
 * Adds services to the directory, with the organisations, places and terms that they name.
 *
 * @returns Their ids, in the order in which they were given.
 */
export async function addServices(
  work: Work,
  services: readonly NewService[],
): Promise<readonly ServiceId[]> {
  requirePermission(work, 'directory.edit');

  const ids: ServiceId[] = [];
  for (let from = 0; from < services.length; from += atOnce) {
    const part = services.slice(from, from + atOnce);
    const listings = part.map(newListing);
    await writeTerms(work, {
      taxonomies: [ourTaxonomy],
      terms: named(
        part.flatMap(({ terms = [] }) => terms),
        newTerm,
      ),
    });
    await writeListings(work, { organisations: await newOrganisations(work, part), listings });
    ids.push(...listings.map(({ id }) => id));
  }
  await audit(work, 'directory.services-added', {
    type: 'directory',
    id: work.requestId,
    details: { services: services.length },
  });
  return ids;
}

/** One that is there already stays as it is. */
async function newOrganisations(work: Work, services: readonly NewService[]) {
  const all = named(
    services.flatMap(({ organisation }) => organisation ?? []),
    newOrganisation,
  );
  const there = await organisationsAmong(
    work,
    all.map(({ id }) => id),
  );
  return all.filter(({ id }) => !there.has(id));
}

/** Each once, whatever the case of its letters. */
function named<Thing extends { readonly id: string }>(
  names: readonly string[],
  make: (name: string) => Thing,
): readonly Thing[] {
  return [...new Map(names.map(make).map((thing) => [thing.id, thing])).values()];
}
