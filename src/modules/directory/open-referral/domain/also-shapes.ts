import type { Also, Capacity } from '../../domain/also.ts';
import { webAddress } from './formats.ts';
import { said } from './said.ts';
import type { Said } from './said.ts';

/** Documents, places left, programme and further addresses of a service. */
export function alsoShape(
  also: Also | null,
  service: { readonly id: string; readonly organization_id: string },
) {
  if (also === null) return {};
  const { documents = [], capacities = [], program, urls = [] } = also;
  const service_id = service.id;
  return {
    required_documents: documents.map(({ id, document, uri }) =>
      said({ id, service_id, document, uri: webAddress(uri) }),
    ),
    capacities: capacities.flatMap((capacity) => capacityShape(capacity, service_id)),
    program_id: program?.id,
    program: program && {
      ...said({
        id: program.id,
        organization_id: service.organization_id,
        alternate_name: program.alternateName,
      }),
      name: program.name,
      // The standard requires one.
      description: program.description ?? program.name,
    },
    additional_urls: urls.flatMap(({ id, label, url }) => {
      const address = webAddress(url);
      return address === null ? [] : [said({ id, service_id, label, url: address })];
    }),
  };
}

/** The standard has no capacity without a unit, a number and a day; what has none of these is told in its words. */
function capacityShape(capacity: Capacity, service_id: string): readonly Said[] {
  const { id, unit, available, maximum, description, updated } = capacity;
  if (available === null || updated === null) return [];
  const name = unit ?? 'places';
  // A unit is told with the one capacity that it counts, and goes by its id.
  const counted = { id, name };
  return [
    said({ id, service_id, unit: counted, available, maximum, description, updated: `${updated}T00:00:00Z` }),
  ];
}
