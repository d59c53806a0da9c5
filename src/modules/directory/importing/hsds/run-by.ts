import { derivedId } from '../derived-id.ts';
import type { Runs } from './to-listing.ts';

/**
 * Who runs a service. Some sources number programmes among their services, and let what is below one name it as its
 * organisation.
 *
 * @param named What the service names as its organisation.
 */
export function runBy(named: string, { source, names, namedBy }: Naming): Runs {
  const organisation = (key: string) => {
    const name = names.get(key);
    return name === undefined ? null : { id: derivedId<string>(source, 'organization', key), name };
  };
  const itself = organisation(named);
  if (itself || named === '') return { organisation: itself, through: 'itself' };
  let key = named;
  for (let steps = 0; steps < 5; steps += 1) {
    key = namedBy.get(key) ?? '';
    const other = organisation(key);
    if (other) return { organisation: other, through: 'a-service' };
  }
  return { organisation: null, through: 'nothing' };
}

export type Naming = {
  readonly source: string;
  /** Names of organisations by their key: read before the services that name them. */
  readonly names: ReadonlyMap<string, string>;
  /** The organisation that each service names. */
  readonly namedBy: ReadonlyMap<string, string>;
};
