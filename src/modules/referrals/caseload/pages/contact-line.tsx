import type { FormState } from '#platform/forms.ts';
import { m } from '#text';
import { DateField, Form, SubmitButton, TextArea, TextField } from '#ui/form/index.ts';

type LineProps = {
  readonly personId: string;
  readonly form: FormState;
  /** Where they come from and go back to, when it is not the page of the person. */
  readonly from?: 'today';
};

/**
 * "What happened?" in one line: one touch logs a call. Enter in the line keeps it as a note, because the first button
 * of a form is the one that Enter presses.
 */
export function ContactLine({ personId, form, from }: LineProps) {
  return (
    <Form form={form} action={`/people/${personId}/contacts`} class="k-contact-line">
      {from && <input type="hidden" name="from" value={from} />}
      <TextArea form={form} name="note" label={m.referrals_line_label()} rows={2} />
      <div class="k-contact-line__kinds" id="kind">
        <Kind kind="note" />
        <Kind kind="no-answer" />
        <Kind kind="voicemail" />
        <Kind kind="texted" />
        <Kind kind="spoke" />
        <Kind kind="met" />
      </div>
      <details class="nhsuk-details">
        <summary class="nhsuk-details__summary">
          <span class="nhsuk-details__summary-text">{m.referrals_line_more()}</span>
        </summary>
        <div class="nhsuk-details__text">
          <TextField
            form={form}
            name="minutes"
            label={m.referrals_line_minutes()}
            inputmode="numeric"
            width={3}
            optional
          />
          <DateField form={form} name="askedOn" legend={m.referrals_line_asked_on()} optional />
          <TextField
            form={form}
            name="askedAt"
            label={m.referrals_line_asked_at()}
            type="time"
            width={5}
            optional
          />
        </div>
      </details>
    </Form>
  );
}

type Kinds = keyof typeof words;

function Kind({ kind }: { kind: Kinds }) {
  return (
    <SubmitButton kind="quiet" name="kind" value={kind} small>
      {words[kind]()}
    </SubmitButton>
  );
}

const words = {
  note: m.referrals_line_note,
  'no-answer': m.referrals_contact_no_answer,
  voicemail: m.referrals_contact_voicemail,
  texted: m.referrals_contact_texted,
  spoke: m.referrals_contact_spoke,
  met: m.referrals_contact_met,
} as const;
