import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, RadioGroup, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { Goal } from '../domain/plan.ts';
import { LeaveIt, WhyChanged, crumbsOf } from './edit.page.tsx';
import type { EditView } from './edit.view.ts';

export type NewGoalView = EditView & {
  /** The conversation that the words come from. */
  readonly saidIn: string;
};

export function NewGoalPage({ shell, view }: { shell: Shell; view: NewGoalView }) {
  const { form, name } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_new_goal_label({ name })}
      crumbs={crumbsOf(view)}
      form={form}
      heading={false}
    >
      <Form form={form}>
        {view.saidIn && <input type="hidden" name="saidIn" value={view.saidIn} />}
        <TextField
          form={form}
          name="words"
          label={m.plans_new_goal_label({ name })}
          hint={m.plans_in_their_words({ name })}
          maxlength={500}
          heading
        />
        <div class="nhsuk-button-group">
          <SubmitButton>{m.plans_add_goal()}</SubmitButton>
          <LeaveIt view={view} />
        </div>
      </Form>
    </Page>
  );
}

export type GoalView = EditView & {
  readonly goal: Goal;
  readonly endForm: FormState;
};

/** Puts a goal in other words, or says what became of it. */
export function GoalPage({ shell, view }: { shell: Shell; view: GoalView }) {
  const { goal, form, endForm } = view;
  const wrong = endForm.errors.length > 0 ? endForm : form;
  return (
    <Page
      shell={shell}
      title={m.plans_goal_title()}
      heading={<q dir="auto">{goal.words}</q>}
      crumbs={crumbsOf(view)}
      form={wrong}
    >
      {goal.result === null ? <EndGoal view={view} /> : <TakeUpAgain view={view} />}
      {goal.result === null && <GoalWords view={view} />}
      <p>
        <LeaveIt view={view} />
      </p>
    </Page>
  );
}

function EndGoal({ view }: { view: GoalView }) {
  const { endForm, goal, name } = view;
  return (
    <Form form={endForm} action={`${view.personHref}/plan/goals/${goal.id}/result`}>
      <RadioGroup
        form={endForm}
        name="result"
        legend={m.plans_how_did_it_go()}
        options={[
          { value: 'achieved', label: m.plans_achieved() },
          { value: 'partly', label: m.plans_partly() },
          { value: 'not', label: m.plans_result_not() },
          {
            value: 'dropped',
            label: m.plans_no_longer_wants({ name }),
            hint: m.plans_no_longer_wants_hint(),
          },
        ]}
      />
      <TextField
        form={endForm}
        name="comment"
        label={m.plans_in_a_few_words()}
        optional={!view.asksWhy}
        hint={view.asksWhy ? m.plans_comment_hint() : undefined}
        maxlength={1000}
      />
      <SubmitButton>{m.plans_save_result()}</SubmitButton>
    </Form>
  );
}

function TakeUpAgain({ view }: { view: GoalView }) {
  const { endForm, goal } = view;
  return (
    <Form form={endForm} action={`${view.personHref}/plan/goals/${goal.id}/result`}>
      <p>
        {resultText(goal.result)}
        {goal.comment && <bdi>: {goal.comment}</bdi>}
      </p>
      <SubmitButton name="result" value="again">
        {m.plans_take_up_again()}
      </SubmitButton>
    </Form>
  );
}

function resultText(result: Goal['result']): string {
  switch (result) {
    case 'achieved':
      return m.plans_achieved();
    case 'partly':
      return m.plans_partly();
    case 'not':
      return m.plans_result_not();
    case 'dropped':
    case null:
      return m.plans_result_dropped();
  }
}

function GoalWords({ view }: { view: GoalView }) {
  const { form } = view;
  return (
    <section>
      <h2>{m.plans_other_words()}</h2>
      <Form form={form} action={view.path}>
        <TextField form={form} name="words" label={m.plans_new_goal_label(view)} maxlength={500} />
        <WhyChanged view={view} />
        <SubmitButton kind="quiet">{m.plans_save_words()}</SubmitButton>
      </Form>
    </section>
  );
}
