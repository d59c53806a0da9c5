import { nameOf, searchPeople } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { blankForm } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { WhoWrote } from './pages/who-wrote.tsx';

/** Who may have written a text: people within reach by name, NHS number or birthday. Nothing sought finds nobody yet. */
export async function writersView(work: Work, action: string, sought: string): Promise<WhoWrote> {
  requirePermission(work, 'messages.see-unknown');

  const form = blankForm({ q: sought });
  if (sought === '') return { action, form, people: null, more: false };
  const { people, next } = await searchPeople(work, sought);
  const details = { found: people.length };
  await audit(work, 'messages.sought-writer', { type: 'search', id: work.requestId, details });
  return {
    action,
    form,
    people: people.map((person) => ({
      personId: person.id,
      name: nameOf(person).full,
      bornOn: person.bornOn,
      phone: person.phone,
      form: blankForm(),
    })),
    more: next !== null,
  };
}
