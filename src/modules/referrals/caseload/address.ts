import { nameOf } from '#modules/people';
import type { Person } from '#modules/people';

/** Name and address lines as they stand on a letter; null when no address is known. */
export function letterAddressOf(person: Person): string | null {
  if (!person.address) return null;
  const lines = person.address.split(/[\n,]/).map((line) => line.trim());
  return [nameOf(person).full, ...lines, person.postcode ?? ''].filter(Boolean).join('\n');
}
