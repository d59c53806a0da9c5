import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { DateField, Form, RadioGroup, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { dayText } from '#ui/when-text.ts';

import { LeaveIt, crumbsOf } from './edit.page.tsx';
import type { EditView } from './edit.view.ts';

export type ReviewView = EditView & {
  /** Days to choose from with one touch, by how many weeks away they are. */
  readonly offered: readonly { readonly weeks: number; readonly day: LocalDate }[];
};

/** When they talk again. */
export function ReviewPage({ shell, view }: { shell: Shell; view: ReviewView }) {
  const { form, offered } = view;
  const days = offered.map(({ weeks, day }) => ({
    value: day,
    label: m.plans_in_weeks({ count: weeks }),
    hint: dayText(day, { year: true }),
  }));
  const another = {
    value: 'another',
    label: m.plans_another_day(),
    conditional: <DateField form={form} name="anotherDay" legend={m.plans_which_day()} />,
  };
  return (
    <Page
      shell={shell}
      title={m.plans_when_we_talk_again()}
      crumbs={crumbsOf(view)}
      form={form}
      heading={false}
    >
      <Form form={form}>
        <RadioGroup
          form={form}
          name="when"
          legend={m.plans_when_we_talk_again()}
          hint={m.plans_review_hint()}
          options={[...days, another]}
          heading
        />
        <div class="nhsuk-button-group">
          <SubmitButton>{m.plans_save()}</SubmitButton>
          <LeaveIt view={view} />
        </div>
      </Form>
    </Page>
  );
}
