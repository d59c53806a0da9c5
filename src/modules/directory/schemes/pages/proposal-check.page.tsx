import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { SummaryList } from '#ui/nhs/summary-list.tsx';
import { Page } from '#ui/page.tsx';

import type { SchemeLine } from './scheme-lines.ts';

export type ProposalCheckView = {
  readonly form: FormState;
  readonly lines: readonly SchemeLine[];
  /** They were so quick that they are asked to look again. */
  readonly lookAgain: boolean;
};

export function ProposalCheckPage({ shell, view }: Props) {
  const { form, lines, lookAgain } = view;
  return (
    <Page
      shell={shell}
      title={m.schemes_check_title()}
      form={form}
      crumbs={[{ href: '/schemes/proposal', label: m.schemes_proposal_title() }]}
      audience="public"
    >
      {lookAgain && <p class="k-step__lost">{m.schemes_check_look_again()}</p>}
      <SummaryList rows={lines.map(rowOf)} />
      <p>{m.schemes_check_public()}</p>
      <Form form={form}>
        <Trap />
        <SubmitButton>{m.schemes_check_send()}</SubmitButton>
      </Form>
      <form method="post" action="/schemes/proposal/stop">
        <button class="k-step__stop" type="submit">
          {m.schemes_check_stop()}
        </button>
      </form>
    </Page>
  );
}

type Props = { readonly shell: Shell; readonly view: ProposalCheckView };

function rowOf({ key, value, field }: SchemeLine) {
  const change = {
    href: `/schemes/proposal#${field}`,
    text: m.schemes_check_change(),
    visuallyHiddenText: key,
  };
  return { key: { text: key }, value: { text: value }, actions: { items: [change] } };
}

/** A field that nobody sees: only a program fills it in. */
function Trap() {
  return (
    <div class="k-trap" aria-hidden="true">
      <label for="address2">{m.schemes_check_leave_empty()}</label>
      <input id="address2" name="address2" type="text" tabindex={-1} autocomplete="off" />
    </div>
  );
}
