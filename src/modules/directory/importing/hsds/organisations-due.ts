import type { Organisation } from '../../domain/listing.ts';
import type { Reading } from './reading.ts';
import type { Runs } from './to-listing.ts';
import { organisationFrom } from './to-organisation.ts';

export type OrganisationsDue = {
  /** Who runs a service that names this organisation. */
  readonly of: (named: string) => Runs;
  /** Those that were asked for and have to be written, since this was last called. */
  readonly due: () => readonly Organisation[];
  /** The same of all that no service asked for. */
  readonly rest: () => readonly Organisation[];
};

/** Organisations as services ask for them: each is made once, and due once if it is not written already. */
export function organisationsDue(reading: Reading, known: ReadonlyMap<string, string>): OrganisationsDue {
  const made = new Map<string, Organisation | null>();
  let waiting: Organisation[] = [];
  const make = (key: string): Organisation | null => {
    const row = reading.held.organisations.get(key);
    if (!row || made.has(key)) return made.get(key) ?? null;
    const organisation = organisationFrom(row, reading);
    made.set(key, organisation);
    if (organisation && known.get(key) !== organisation.origin?.sourceHash) waiting.push(organisation);
    return organisation;
  };
  const due = () => {
    const now = waiting;
    waiting = [];
    return now;
  };
  const rest = () => {
    for (const key of reading.held.organisations.keys()) make(key);
    return due();
  };
  return { of: (named) => runBy(named, reading, make), due, rest };
}

/** Some sources number programmes among their services, and let what is below one name it as its organisation. */
function runBy(named: string, { held }: Reading, make: (key: string) => Organisation | null): Runs {
  const itself = make(named);
  if (itself || named === '') return { organisation: itself, through: 'itself' };
  let key = named;
  for (let steps = 0; steps < 5; steps += 1) {
    key = held.services.get(key) ?? '';
    const organisation = make(key);
    if (organisation) return { organisation, through: 'a-service' };
  }
  return { organisation: null, through: 'nothing' };
}
