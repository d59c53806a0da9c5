import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextField, valueOf, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { Group, schemeLabels, SchemeFields } from './scheme-fields.tsx';

export type ProposalView = {
  readonly form: FormState;
  /** When the page was first shown: a program answers before anybody could have read it. */
  readonly shownAt: string;
  /** What they wrote before is gone. */
  readonly lost: boolean;
};

/** Anybody may tell the register of a scheme. */
export function ProposalPage({ shell, view }: { readonly shell: Shell; readonly view: ProposalView }) {
  const { form, shownAt, lost } = view;
  const about = valueOf(form, 'about');
  const by = valueOf(form, 'by');
  return (
    <Page
      shell={shell}
      title={about ? m.schemes_correct_title() : m.schemes_proposal_title()}
      form={tellApart(form, schemeLabels)}
      crumbs={[{ href: '/schemes', label: m.schemes_title() }]}
      audience="public"
      width="full"
    >
      {lost && <p class="k-step__lost">{m.schemes_proposal_lost()}</p>}
      <p class="k-lead">{about ? m.schemes_correct_lead() : m.schemes_proposal_lead()}</p>
      <p>{m.schemes_proposal_next()}</p>
      <Form form={form}>
        <input type="hidden" name="shownAt" value={shownAt} />
        {about && <input type="hidden" name="about" value={about} />}
        {by && <input type="hidden" name="by" value={by} />}
        <SchemeFields form={form} />
        <Group title={m.schemes_group_you()}>
          <TextField
            form={form}
            name="proposerEmail"
            label={m.schemes_field_proposer()}
            hint={m.schemes_field_proposer_hint()}
            type="email"
            autocomplete="email"
            optional
          />
          <SubmitButton>{m.schemes_proposal_check()}</SubmitButton>
        </Group>
      </Form>
    </Page>
  );
}
