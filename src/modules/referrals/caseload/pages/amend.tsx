import { m } from '#text';
import { Form, RadioGroup, SubmitButton, TextArea, TextField } from '#ui/form/index.ts';

import { loggedKinds } from '../../domain/contact.ts';
import type { ContactView } from './contact.page.tsx';

/** Puts right what was written down. What it said before stays readable. */
export function Amend({ view }: { view: ContactView }) {
  const { amend, personId, id, sent } = view;
  const kinds = loggedKinds.map((kind) => ({ value: kind, label: words[kind]() }));
  return (
    <details class="nhsuk-details" open={sent === 'amend'}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{m.referrals_amend_title()}</span>
      </summary>
      <div class="nhsuk-details__text">
        <Form form={amend} action={`/people/${personId}/contacts/${id}`}>
          <RadioGroup form={amend} name="kind" legend={m.referrals_amend_kind()} options={kinds} small />
          <TextArea form={amend} name="note" label={m.referrals_contact_note()} rows={3} optional />
          <TextField
            form={amend}
            name="minutes"
            label={m.referrals_line_minutes()}
            inputmode="numeric"
            width={3}
            optional
          />
          <TextField
            form={amend}
            name="reason"
            label={m.referrals_amend_reason()}
            hint={m.referrals_amend_hint()}
          />
          <SubmitButton kind="quiet">{m.referrals_amend_save()}</SubmitButton>
        </Form>
      </div>
    </details>
  );
}

const words = {
  'no-answer': m.referrals_contact_no_answer,
  voicemail: m.referrals_contact_voicemail,
  texted: m.referrals_contact_texted,
  spoke: m.referrals_contact_spoke,
  met: m.referrals_contact_met,
  note: m.referrals_contact_note,
} as const;
