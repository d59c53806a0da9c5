import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { EditView } from './edit.view.ts';
import { LeaveIt, WhyChanged, crumbsOf } from './edit.page.tsx';

/** What matters to the person and what they are good at, written together. */
export function PlanWordsPage({ shell, view }: { shell: Shell; view: EditView }) {
  const { form, name } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_words_title({ name })}
      crumbs={crumbsOf(view)}
      form={tellApart(form, labels)}
    >
      <Form form={form} draft={view.path}>
        <TextArea
          form={form}
          name="whatMatters"
          label={m.plans_what_matters_to_me()}
          hint={m.plans_in_their_words({ name })}
          rows={6}
        />
        <TextArea
          form={form}
          name="goodAt"
          label={m.plans_what_i_am_good_at()}
          hint={m.plans_good_at_hint()}
          rows={4}
        />
        <WhyChanged view={view} />
        <div class="nhsuk-button-group">
          <SubmitButton>{m.plans_save_words()}</SubmitButton>
          <LeaveIt view={view} />
        </div>
      </Form>
    </Page>
  );
}

const labels = {
  whatMatters: m.plans_what_matters_to_me,
  goodAt: m.plans_what_i_am_good_at,
};
