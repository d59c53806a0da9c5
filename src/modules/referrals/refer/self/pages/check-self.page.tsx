import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { CheckboxGroup, Form, SubmitButton } from '#ui/form/index.ts';
import { SummaryList } from '#ui/nhs/summary-list.tsx';
import type { SummaryRow } from '#ui/nhs/summary-list-row.tsx';
import { Page } from '#ui/page.tsx';

import type { Paused } from '../../before-referring.ts';
import { Around } from './around.tsx';
import { PausedNotice } from './paused.tsx';

export type SelfAnswer = {
  readonly key: string;
  readonly value: string;
  /** The question. */ readonly step: string;
};

export type CheckSelfView = {
  readonly form: FormState;
  readonly forMe: boolean;
  readonly answers: readonly SelfAnswer[];
  /** They were so quick that they are asked to look again. */
  readonly lookAgain: boolean;
  /** Where they ask nobody new is begun with for a time. */
  readonly pause: Paused | null;
};

export function CheckSelfPage({ shell, view }: { shell: Shell; view: CheckSelfView }) {
  const { form, forMe, answers, lookAgain, pause } = view;
  return (
    <Page shell={shell} title={m.referrals_check_title()} form={form} audience="public" foot={<Around />}>
      {lookAgain && <p class="k-step__lost">{m.referrals_self_look_again()}</p>}
      <PausedNotice pause={pause} />
      <SummaryList rows={answers.map(rowOf)} />
      <h2>{m.referrals_self_before_you_send()}</h2>
      <p>{forMe ? m.referrals_self_who_reads() : m.referrals_self_who_reads_them()}</p>
      <Form form={form}>
        <Trap />
        <CheckboxGroup
          form={form}
          name="agree"
          legend={m.referrals_self_agree_legend()}
          options={[
            { value: 'yes', label: forMe ? m.referrals_self_i_agree() : m.referrals_self_they_agree() },
          ]}
        />
        <SubmitButton>{m.referrals_self_send()}</SubmitButton>
      </Form>
    </Page>
  );
}

function rowOf({ key, value, step }: SelfAnswer): SummaryRow {
  const change = {
    href: `/self-referral/${step}?then=check`,
    text: m.referrals_check_change(),
    visuallyHiddenText: key,
  };
  return { key: { text: key }, value: { text: value }, actions: { items: [change] } };
}

/** A field that nobody sees: only a program fills it in. */
function Trap() {
  return (
    <div class="k-trap" aria-hidden="true">
      <label for="website">{m.referrals_self_leave_empty()}</label>
      <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
    </div>
  );
}
