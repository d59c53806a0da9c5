import { m } from '#text';
import { RadioGroup, TextField, errorOf, valueOf } from '#ui/form/index.ts';

import type { GoalId } from '../domain/ids.ts';
import { goalOutcomes } from '../domain/plan.ts';
import type { Goal, GoalOutcome } from '../domain/plan.ts';
import type { ClosingView } from './closing.view.ts';

/** The names of the fields of one goal. */
export const resultField = (goalId: GoalId) => `result-${goalId}`;
export const commentField = (goalId: GoalId) => `comment-${goalId}`;

/** How each goal went, as far as its steps tell; looked at, and changed where that is not how it was. */
export function GoalsToEnd({ view }: { view: ClosingView }) {
  if (view.goals.length === 0) return null;
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{m.plans_closing_goals({ name: view.name })}</h2>
      <p class="k-soft">{m.plans_closing_goals_hint()}</p>
      {view.goals.map((goal) => (
        <GoalToEnd view={view} goal={goal} />
      ))}
    </section>
  );
}

function GoalToEnd({ view, goal }: { view: ClosingView; goal: Goal }) {
  const { form } = view;
  const comment = commentField(goal.id);
  const isOpen = valueOf(form, comment) !== '' || errorOf(form, comment) !== undefined;
  return (
    <div class="k-goal-end">
      <RadioGroup
        form={form}
        name={resultField(goal.id)}
        legend={goal.words}
        options={goalOutcomes.map((value) => ({ value, label: resultText(value) }))}
        inline
        small
      />
      <details class="nhsuk-details" open={isOpen}>
        <summary class="nhsuk-details__summary">
          <span class="nhsuk-details__summary-text">
            {m.plans_closing_comment()}
            <span class="nhsuk-u-visually-hidden">: {goal.words}</span>
          </span>
        </summary>
        <div class="nhsuk-details__text">
          <TextField form={form} name={comment} label={m.plans_in_a_few_words()} maxlength={1000} optional />
        </div>
      </details>
    </div>
  );
}

function resultText(outcome: GoalOutcome): string {
  switch (outcome) {
    case 'achieved':
      return m.plans_closing_achieved();
    case 'partly':
      return m.plans_closing_partly();
    case 'not':
      return m.plans_closing_not();
  }
}
