import { nameOf } from '#modules/people';
import type { Person } from '#modules/people';

/** Whom a page is about. */
export type PersonShown = {
  readonly personHref: string;
  /** What to call them. */
  readonly name: string;
  readonly fullName: string;
};

export function personShown(person: Person): PersonShown {
  const { known: name, full: fullName } = nameOf(person);
  return { personHref: `/people/${person.id}`, name, fullName };
}
