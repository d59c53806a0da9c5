import { m } from '#text';
import { inLocale } from '#platform/locale.ts';

/** By whom a listing was checked when an editor did it. Kept with the listing, so in one language. */
export function editorsName(): string {
  return inLocale('en', () => m.assurance_editors());
}
