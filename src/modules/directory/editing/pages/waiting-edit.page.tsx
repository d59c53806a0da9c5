import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Note, Warning } from '#ui/callouts.tsx';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { saying } from '#ui/theirs.tsx';
import { When } from '#ui/when.tsx';

import type { Change } from '../changes.ts';
import { Difference } from './difference.tsx';

export type WaitingEditView = {
  readonly href: string;
  readonly name: string;
  readonly listingHref: string | null;
  readonly historyHref: string | null;
  readonly isNew: boolean;
  readonly by: string;
  readonly proposedAt: Date;
  readonly changes: readonly Change[];
  /** Somebody changed the listing after this was proposed. */
  readonly changedSince: boolean;
  /** Fields that were changed since, and that this changes too. */
  readonly disputed: readonly string[];
  readonly decided: {
    readonly state: string;
    readonly at: Date | null;
    readonly reason: string | null;
  } | null;
  readonly willBeTold: boolean;
  readonly form: FormState;
};

/** One proposal: what would change, and what becomes of it. */
export function WaitingEditPage({ shell, view }: { shell: Shell; view: WaitingEditView }) {
  const { name, isNew, by, proposedAt, changes, decided } = view;
  return (
    <Page
      shell={shell}
      title={saying(
        (words) => (isNew ? m.editing_one_new_title({ name: words }) : m.editing_one_title({ name: words })),
        name,
      )}
      crumbs={[{ href: '/directory/work/waiting', label: m.editing_waiting_title() }]}
      form={view.form}
    >
      <p class="k-waiting__by">
        {m.editing_one_by({ by })} <When at={proposedAt} />
      </p>
      <Links view={view} />
      {view.changedSince && !decided && <Since disputed={view.disputed} />}
      <Difference changes={changes} isNew={isNew} />
      {decided ? <Decided decided={decided} /> : <Decide view={view} />}
    </Page>
  );
}

function Links({ view: { listingHref, historyHref } }: { view: WaitingEditView }) {
  if (!listingHref || !historyHref) return null;
  return (
    <p class="k-editing__links">
      <a href={listingHref}>{m.editing_see_listing()}</a>
      <a href={historyHref}>{m.editing_see_history()}</a>
    </p>
  );
}

function Since({ disputed }: { disputed: readonly string[] }) {
  if (disputed.length === 0) {
    return (
      <Note>
        <p>{m.editing_changed_since()}</p>
      </Note>
    );
  }
  return (
    <Warning heading={m.editing_disputed_heading()}>
      <p>{m.editing_disputed({ fields: disputed.join(', ') })}</p>
    </Warning>
  );
}

function Decide({ view }: { view: WaitingEditView }) {
  const { href, form, willBeTold } = view;
  return (
    <>
      <div class="k-editing__decide">
        <Form form={form} action={`${href}/approval`}>
          <SubmitButton>{m.editing_approve()}</SubmitButton>
        </Form>
        <p>
          <a href={`${href}/amendment`}>{m.editing_amend_first()}</a>
        </p>
      </div>
      <section class="k-editing__part">
        <h2>{m.editing_decline_heading()}</h2>
        <Form form={form} action={`${href}/refusal`}>
          <TextArea
            form={form}
            name="reason"
            label={m.editing_decline_reason()}
            hint={willBeTold ? m.editing_decline_hint() : m.editing_decline_hint_untold()}
            rows={3}
          />
          <SubmitButton kind="quiet">{m.editing_decline()}</SubmitButton>
        </Form>
      </section>
    </>
  );
}

function Decided({ decided: { state, at, reason } }: { decided: NonNullable<WaitingEditView['decided']> }) {
  return (
    <Note>
      <p>
        {decidedWords(state)} {at && <When at={at} />}
      </p>
      {reason && <p>{m.editing_decided_reason({ reason })}</p>}
    </Note>
  );
}

function decidedWords(state: string): string {
  if (state === 'approved') return m.editing_decided_approved();
  return state === 'declined' ? m.editing_decided_declined() : m.editing_decided_replaced();
}
