import { m } from '#text';
import type { FormState, Typed } from '#platform/forms.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { calledBy, saying } from '#ui/theirs.tsx';

import { completenessOf } from '../assurance/domain/completeness.ts';
import type { ServiceId } from '../domain/listing.ts';
import type { PossibleDuplicate } from '../duplicates/possible-duplicates.ts';
import { merged } from './domain/difference.ts';
import { fieldsOf } from './domain/fields.ts';
import { typedListing } from './form/typed-listing.ts';
import { changingAs, noSuchListing } from './keeping.ts';
import { emptyFields } from './listing-with.ts';
import { ownerNote } from './pages/listing-form.page.tsx';
import type { ListingFormView } from './pages/listing-form.page.tsx';
import { serviceWith } from '../store/service-store.ts';
import { waitingFor } from './store/edit-store.ts';
import { standingOf } from './store/listing-store.ts';

/** Makes the form of a page: what was sent, or what is given, with a draft over it. */
export type FormFor = (start: { values: Typed; version: string }) => Promise<FormState>;

/** The form of a listing for whoever may change it, with their own proposal in it while that waits. */
export async function editFormView(work: Work, id: ServiceId, formFor: FormFor): Promise<ListingFormView> {
  requirePermission(work, 'directory.own');

  const role = await changingAs(work, id);
  const [standing, waiting] = await Promise.all([standingOf(work, id), waitingFor(work, id)]);
  if (!standing) throw noSuchListing();
  const shown = await serviceWith(work, id);
  const fields = fieldsOf(standing.listing, standing.organisation);
  const own = waiting.find(({ proposedBy }) => proposedBy === work.actor.userId);
  const values = typedListing(own ? merged(fields, own) : fields);
  const isEditor = role === 'directory-editor';
  return {
    title: saying((name) => m.editing_edit_title({ name }), standing.listing.name),
    crumbs: [
      { href: '/directory', label: m.directory_crumb() },
      { href: `/directory/${id}`, label: calledBy(standing.listing.name) },
    ],
    action: `/directory/${id}/edit`,
    form: await formFor({ values, version: String(standing.version) }),
    button: isEditor ? m.editing_save() : m.editing_propose(),
    notes: isEditor ? editorNotes(waiting.map((edit) => edit.id)) : ownerNotes(own !== undefined),
    maybeThere: [],
    completeness: shown && completenessOf(shown),
  };
}

/** The form of a listing that is not there yet. */
export async function newFormView(
  work: Work,
  formFor: FormFor,
  maybeThere: readonly PossibleDuplicate[],
): Promise<ListingFormView> {
  requirePermission(work, 'directory.own');

  const isEditor = may(work.actor, 'directory.edit');
  const values = typedListing(emptyFields('' as ServiceId));
  return {
    title: m.editing_new_title(),
    crumbs: [{ href: '/directory', label: m.directory_crumb() }],
    action: '/directory/new',
    form: await formFor({ values, version: '0' }),
    button: isEditor ? m.editing_add() : m.editing_propose_new(),
    notes: isEditor ? [] : [ownerNote()],
    maybeThere,
    completeness: null,
  };
}

function editorNotes(waiting: readonly string[]): ListingFormView['notes'] {
  const [first] = waiting;
  if (!first) return [];
  const href = waiting.length === 1 ? `/directory/work/waiting/${first}` : '/directory/work/waiting';
  return [{ text: m.editing_note_others_wait({ count: waiting.length }), href }];
}

function ownerNotes(hasOwn: boolean): ListingFormView['notes'] {
  return hasOwn ? [{ text: m.editing_note_own_waits(), href: null }] : [ownerNote()];
}
