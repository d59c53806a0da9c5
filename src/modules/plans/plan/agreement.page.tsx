import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { DateField, Form, RadioGroup, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { LeaveIt, crumbsOf } from './edit.page.tsx';
import type { EditView } from './edit.view.ts';
import { PlanPaper } from './plan-paper.page.tsx';

/** The plan to read together, and then whether the person agrees to it. */
export function AgreementPage({ shell, view }: { shell: Shell; view: EditView }) {
  const { form, name, plan, worker } = view;
  return (
    <Page shell={shell} title={m.plans_agreement_title({ name })} crumbs={crumbsOf(view)} form={form}>
      <p>{m.plans_read_it_together({ name })}</p>
      {plan && (
        <div class="k-read-together">
          <PlanPaper says={plan} worker={worker} />
        </div>
      )}
      <Form form={form}>
        <RadioGroup
          form={form}
          name="how"
          legend={m.plans_how_agreed()}
          options={[
            { value: 'in-person', label: m.plans_how_in_person() },
            { value: 'by-phone', label: m.plans_how_by_phone() },
            { value: 'with-someone', label: m.plans_how_with_someone() },
            { value: 'in-writing', label: m.plans_how_in_writing() },
          ]}
        />
        <DateField form={form} name="agreedOn" legend={m.plans_when_agreed()} />
        <div class="nhsuk-button-group">
          <SubmitButton>{m.plans_save_agreement({ name })}</SubmitButton>
          <LeaveIt view={view} />
        </div>
      </Form>
    </Page>
  );
}
