import type { PropsWithChildren } from 'hono/jsx';

import { m } from '#text';
import { Form, RadioGroup, SelectField, SubmitButton, TextArea, TextField } from '#ui/form/index.ts';

import type { OfferedWorker } from '../candidates.ts';
import type { DecisionName } from '../decision-forms.ts';
import type { OpenEpisode, ReferralView } from './referral.page.tsx';

type Option = { readonly value: string; readonly label: string };

/** What whoever decides can choose from. */
export type Choices = {
  /** The worker who looks, when they are one. */
  readonly me: string | null;
  /** The best first. */
  readonly workers: readonly OfferedWorker[];
  /** The person's language, when nobody is known to speak it. */
  readonly unspoken: string | null;
  readonly owners: readonly Option[];
  readonly reasons: readonly Option[];
  /** They have an account. */
  readonly referrerReadsHere: boolean;
  /** The person lets what is written go back. */
  readonly noteIsSent: boolean;
};

type DecideProps = { readonly view: ReferralView; readonly choices: Choices };

/** One touch: I will support them. */
export function TakeOn({ view, choices }: DecideProps) {
  return (
    <div class="k-take-on">
      {choices.me && (
        <Form form={view.forms.acceptance} action={`/referrals/${view.id}/acceptance`}>
          <input type="hidden" name="workerId" value={choices.me} />
          <SubmitButton>{m.referrals_one_take({ known: view.known })}</SubmitButton>
        </Form>
      )}
      <a href="#decide">{m.referrals_one_others()}</a>
    </div>
  );
}

/** Every way to decide. Somebody who is supported already can only be joined. */
export function Decide({ view, choices }: DecideProps) {
  return (
    <section id="decide" class="k-decide k-screen-only">
      <h2>{m.referrals_one_decide()}</h2>
      {view.open ? (
        <Join view={view} open={view.open} />
      ) : (
        <>
          <Accept view={view} choices={choices} />
          <List view={view} />
          <Ask view={view} choices={choices} />
          <Redirect view={view} />
          <Decline view={view} choices={choices} />
        </>
      )}
      {view.open && <Ask view={view} choices={choices} />}
      <GiveAway view={view} choices={choices} />
    </section>
  );
}

type WayProps = PropsWithChildren<{
  readonly view: ReferralView;
  readonly which: DecisionName;
  readonly title: string;
}>;

/** One way to decide, folded away unless it was being used. */
function Way({ view, which, title, children }: WayProps) {
  return (
    <details class="nhsuk-details" open={view.sent === which}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div class="nhsuk-details__text">
        <Form form={view.forms[which]} action={`/referrals/${view.id}/${which}`}>
          {children}
        </Form>
      </div>
    </details>
  );
}

function Join({ view, open }: { view: ReferralView; open: OpenEpisode }) {
  const { known, forms, id } = view;
  return (
    <div class="k-join">
      <h3>{m.referrals_join_title({ known })}</h3>
      <p>{m.referrals_join_what(open)}</p>
      <Form form={forms.joining} action={`/referrals/${id}/joining`}>
        <SubmitButton>{m.referrals_join_submit(open)}</SubmitButton>
      </Form>
    </div>
  );
}

function Accept({ view, choices }: DecideProps) {
  const { known, forms } = view;
  const options = choices.workers.map(({ id, label, reasons }) => ({
    value: id,
    label,
    hint: reasons || undefined,
  }));
  return (
    <Way view={view} which="acceptance" title={m.referrals_accept_title({ known })}>
      {choices.unspoken && <p>{m.referrals_accept_nobody_speaks({ language: choices.unspoken })}</p>}
      <RadioGroup
        form={forms.acceptance}
        name="workerId"
        legend={m.referrals_accept_worker({ known })}
        hint={m.referrals_accept_load_hint()}
        options={options}
        small
      />
      <SubmitButton>{m.referrals_accept_submit()}</SubmitButton>
    </Way>
  );
}

/** Nobody has room: a place on the waiting list is an answer too. */
function List({ view }: { view: ReferralView }) {
  return (
    <Way view={view} which="listing" title={m.referrals_list_title({ known: view.known })}>
      <p>{m.referrals_list_what()}</p>
      <SubmitButton kind="quiet">{m.referrals_list_submit()}</SubmitButton>
    </Way>
  );
}

function Ask({ view, choices }: DecideProps) {
  const hint = choices.referrerReadsHere ? m.referrals_ask_hint_account() : m.referrals_ask_hint_message();
  return (
    <Way view={view} which="questions" title={m.referrals_ask_title()}>
      <TextArea
        form={view.forms.questions}
        name="question"
        label={m.referrals_ask_label()}
        hint={hint}
        rows={3}
        maxlength={1000}
      />
      <SubmitButton kind="quiet">{m.referrals_ask_submit()}</SubmitButton>
    </Way>
  );
}

function Redirect({ view }: { view: ReferralView }) {
  const form = view.forms.redirection;
  return (
    <Way view={view} which="redirection" title={m.referrals_redirect_title()}>
      <TextField
        form={form}
        name="place"
        label={m.referrals_redirect_place()}
        hint={m.referrals_redirect_place_hint()}
      />
      <TextArea form={form} name="redirectNote" label={m.referrals_decline_note()} rows={3} optional />
      <SubmitButton kind="quiet">{m.referrals_redirect_submit()}</SubmitButton>
    </Way>
  );
}

function Decline({ view, choices }: DecideProps) {
  const form = view.forms.refusal;
  const hint = choices.noteIsSent ? m.referrals_decline_note_hint() : m.referrals_decline_note_kept();
  return (
    <Way view={view} which="refusal" title={m.referrals_decline_title()}>
      <RadioGroup
        form={form}
        name="reason"
        legend={m.referrals_decline_reason()}
        options={choices.reasons}
        small
      />
      <TextArea
        form={form}
        name="declineNote"
        label={m.referrals_decline_note()}
        hint={hint}
        rows={3}
        optional
      />
      <SubmitButton kind="quiet">{m.referrals_decline_submit()}</SubmitButton>
    </Way>
  );
}

function GiveAway({ view, choices }: DecideProps) {
  if (choices.owners.length === 0) return null;
  return (
    <Way view={view} which="owner" title={m.referrals_owner_title()}>
      <SelectField
        form={view.forms.owner}
        name="ownerId"
        label={m.referrals_owner_label()}
        options={choices.owners}
      />
      <SubmitButton kind="quiet">{m.referrals_owner_submit()}</SubmitButton>
    </Way>
  );
}
