import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { DateField, Form, RadioGroup, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { Action, Goal } from '../domain/plan.ts';
import { LeaveIt, WhyChanged, crumbsOf } from './edit.page.tsx';
import type { EditView } from './edit.view.ts';

export type ActionView = EditView & {
  readonly goal: Goal;
  /** Null when it is a new one. */
  readonly action: Action | null;
};

/** What will be done towards a goal: by whom and by when. */
export function ActionPage({ shell, view }: { shell: Shell; view: ActionView }) {
  const { form, goal, action } = view;
  const title = action ? m.plans_change_action() : m.plans_add_action();
  return (
    <Page shell={shell} title={title} crumbs={crumbsOf(view)} form={form}>
      <p>
        {m.plans_towards()} <q dir="auto">{goal.words}</q>
      </p>
      <Form form={form}>
        <TextField form={form} name="words" label={m.plans_what_will_be_done()} maxlength={500} />
        <Who view={view} />
        <DateField form={form} name="byOn" legend={m.plans_by_when()} optional />
        {action && <WhyChanged view={view} />}
        <div class="nhsuk-button-group">
          <SubmitButton>{action ? m.plans_save() : m.plans_add_to_plan()}</SubmitButton>
          {action?.state === 'open' && (
            <SubmitButton kind="quiet" name="takeOff" value="yes">
              {m.plans_take_off()}
            </SubmitButton>
          )}
          <LeaveIt view={view} />
        </div>
      </Form>
    </Page>
  );
}

function Who({ view }: { view: ActionView }) {
  const { form, name, worker } = view;
  const someoneElse = (
    <TextField
      form={form}
      name="whoName"
      label={m.plans_their_name()}
      hint={m.plans_their_name_hint()}
      maxlength={100}
    />
  );
  return (
    <RadioGroup
      form={form}
      name="who"
      legend={m.plans_who_does_it()}
      options={[
        { value: 'person', label: name },
        { value: 'link-worker', label: worker?.name ?? m.plans_my_link_worker_unnamed() },
        { value: 'someone-else', label: m.plans_someone_else(), conditional: someoneElse },
      ]}
    />
  );
}
