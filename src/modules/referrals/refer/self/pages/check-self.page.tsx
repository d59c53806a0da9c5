import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { CheckboxGroup, Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { Answers } from '../../pages/answers.tsx';
import type { Answer } from '../../pages/answers.tsx';
import { Around } from './around.tsx';

export type CheckSelfView = {
  readonly form: FormState;
  readonly forMe: boolean;
  readonly steps: readonly { readonly name: string; readonly title: string; readonly answers: readonly Answer[] }[];
  /** They were so quick that they are asked to look again. */
  readonly lookAgain: boolean;
};

export function CheckSelfPage({ shell, view }: { shell: Shell; view: CheckSelfView }) {
  const { form, forMe, steps, lookAgain } = view;
  return (
    <Page shell={shell} title={m.referrals_check_title()} form={form} audience="public" foot={<Around />}>
      {lookAgain && <p class="k-step__lost">{m.referrals_self_look_again()}</p>}
      {steps.map(({ name, title, answers }) => (
        <Answers
          title={title}
          answers={answers}
          change={{ href: `/self-referral/${name}?then=check`, label: m.referrals_check_change() }}
        />
      ))}
      <h2>{m.referrals_self_before_you_send()}</h2>
      <p>{forMe ? m.referrals_self_who_reads() : m.referrals_self_who_reads_them()}</p>
      <Form form={form}>
        <Trap />
        <CheckboxGroup
          form={form}
          name="agree"
          legend={m.referrals_self_agree_legend()}
          options={[{ value: 'yes', label: forMe ? m.referrals_self_i_agree() : m.referrals_self_they_agree() }]}
        />
        <SubmitButton>{m.referrals_self_send()}</SubmitButton>
      </Form>
    </Page>
  );
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
