import { m } from '#text';

import type { Plan } from '../domain/plan.ts';
import type { PlanView } from './plan.view.ts';

/** What was taken off the plan or did not happen: off the paper, still to be found. */
export function NoLongerWanted({ plan, view }: { plan: Plan; view: PlanView }) {
  const goals = plan.goals.filter(({ result }) => result === 'dropped' || result === 'not');
  const actions = plan.goals.flatMap((goal) => goal.actions).filter(({ state }) => state === 'dropped');
  if (goals.length + actions.length === 0) return null;
  return (
    <details class="nhsuk-details k-screen-only">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          {m.plans_off_the_plan({ count: goals.length + actions.length })}
        </span>
      </summary>
      <ul class="nhsuk-details__text">
        {goals.map(({ id, words, result, comment }) => (
          <li>
            <bdi>{words}</bdi>: {result === 'not' ? m.plans_result_not() : m.plans_result_dropped()}
            {comment && <bdi>. {comment}</bdi>} <Again view={view} href={`goals/${id}`} />
          </li>
        ))}
        {actions.map(({ id, words }) => (
          <li>
            <bdi>{words}</bdi>: {m.plans_action_dropped()} <Again view={view} href={`actions/${id}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Again({ view, href }: { view: PlanView; href: string }) {
  if (!view.mayWrite) return null;
  return <a href={`${view.personHref}/plan/${href}`}>{m.plans_change()}</a>;
}
