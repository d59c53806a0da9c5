import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Note } from '#ui/callouts.tsx';
import { Form, SubmitButton, tellApart } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import type { Said } from '#ui/theirs.tsx';

import type { Completeness } from '../../assurance/domain/completeness.ts';
import { CompletenessNote } from '../../assurance/pages/completeness-note.tsx';
import type { PossibleDuplicate } from '../../duplicates/possible-duplicates.ts';
import { ListingFieldset } from './listing-fields.tsx';
import { listingLabels } from './listing-labels.ts';
import { MaybeThere } from './maybe-there.tsx';

export type ListingFormView = {
  readonly title: string | Said;
  readonly crumbs: readonly { readonly href: string; readonly label: string | Said }[];
  /** Where it is sent, and its draft is kept. */
  readonly action: string;
  readonly form: FormState;
  readonly button: string;
  /** What becomes of what is sent, and what else waits. */
  readonly notes: readonly { readonly text: string; readonly href: string | null }[];
  /** Listings that may be the same as a new one. */
  readonly maybeThere: readonly PossibleDuplicate[];
  /** How much the approved version says; null of a new listing. */
  readonly completeness: Completeness | null;
};

/** A listing as a form: all of it on one page, because whoever keeps it wants to see what it says. */
export function ListingFormPage({ shell, view }: { shell: Shell; view: ListingFormView }) {
  const { title, crumbs, action, form, button, notes } = view;
  return (
    <Page shell={shell} title={title} crumbs={crumbs} form={tellApart(form, listingLabels())}>
      {notes.map(({ text, href }) => (
        <Note>
          <p>{href ? <a href={href}>{text}</a> : text}</p>
        </Note>
      ))}
      {view.completeness && <CompletenessNote completeness={view.completeness} />}
      <Form form={form} action={action} draft={action} class="k-editing">
        <DefaultButton label={button} />
        {view.maybeThere.length > 0 && <MaybeThere found={view.maybeThere} />}
        <ListingFieldset form={form} action={action} />
        <SubmitButton name="do" value="send">
          {button}
        </SubmitButton>
      </Form>
    </Page>
  );
}

/** The enter key presses the first button of a form: it must not be one that adds a row. */
function DefaultButton({ label }: { label: string }) {
  return (
    <button
      class="nhsuk-u-visually-hidden"
      type="submit"
      name="do"
      value="send"
      tabindex={-1}
      aria-hidden="true"
    >
      {label}
    </button>
  );
}

export function ownerNote(): ListingFormView['notes'][number] {
  return { text: m.editing_note_waits(), href: null };
}
