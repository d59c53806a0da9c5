import type { Child } from 'hono/jsx';

import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { ActionId, GoalId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { NoLongerWanted } from './no-longer-wanted.page.tsx';
import { PlanAside } from './plan-aside.page.tsx';
import { PlanPaper } from './plan-paper.page.tsx';
import type { PlanTools } from './plan-paper.page.tsx';
import type { PlanView } from './plan.view.ts';

type PlanPageProps = {
  readonly shell: Shell;
  readonly view: PlanView;
  /** Connections, from the part of the module that makes them. */
  readonly whoCanHelp?: Child;
};

/** The plan, with what is needed to change it beside the words. */
export function PlanPage({ shell, view, whoCanHelp }: PlanPageProps) {
  const { plan, name, worker, mayWrite } = view;
  const isEmpty = plan === null || plan.edition === 0;
  return (
    <Page
      shell={shell}
      title={m.plans_plan_title({ name })}
      crumbs={[{ href: view.personHref, label: view.fullName }]}
      aside={plan && !isEmpty && <PlanAside view={view} plan={plan} />}
    >
      {isEmpty && <EmptyPlan view={view} />}
      {plan && !isEmpty && (
        <>
          <PlanPaper
            says={plan}
            worker={worker}
            tools={mayWrite ? toolsOf(view, plan) : {}}
            whoCanHelp={whoCanHelp}
          />
          <NoLongerWanted plan={plan} view={view} />
        </>
      )}
    </Page>
  );
}

function EmptyPlan({ view }: { view: PlanView }) {
  const { name, mayWrite, personHref } = view;
  if (!mayWrite) return <Empty>{m.plans_no_plan({ name })}</Empty>;
  return (
    <>
      <Empty action={{ href: `${personHref}/plan/words`, label: m.plans_begin_plan({ name }) }}>
        {m.plans_empty_plan({ name })}
      </Empty>
      <NewGoal view={view} />
    </>
  );
}

function NewGoal({ view }: { view: PlanView }) {
  return (
    <Form form={view.goalForm} action={`${view.personHref}/plan/new-goal`} class="k-new-goal k-screen-only">
      <TextField form={view.goalForm} name="words" label={m.plans_new_goal_label(view)} maxlength={500} />
      <SubmitButton kind="quiet">{m.plans_add_goal()}</SubmitButton>
    </Form>
  );
}

function toolsOf(view: PlanView, plan: Plan): PlanTools {
  const { personHref } = view;
  return {
    words: <Tool href={`${personHref}/plan/words`}>{m.plans_change_words()}</Tool>,
    review: (
      <Tool href={`${personHref}/plan/review`}>
        {plan.reviewOn ? m.plans_change() : m.plans_choose_day()}
      </Tool>
    ),
    goal: (id) => <GoalTools view={view} id={id} plan={plan} />,
    action: (id) => <ActionTools view={view} id={id} plan={plan} />,
    newGoal: <NewGoal view={view} />,
  };
}

function Tool({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="k-plan__tool k-screen-only" href={href}>
      {children}
    </a>
  );
}

type OfPlan<Id> = { readonly view: PlanView; readonly id: Id; readonly plan: Plan };

function GoalTools({ view, id, plan }: OfPlan<GoalId>) {
  const goal = plan.goals.find((one) => one.id === id);
  const href = `${view.personHref}/plan/goals/${id}`;
  return (
    <p class="k-plan__tools k-screen-only">
      {goal?.result === null && (
        <Tool href={`${href}/new-action`}>
          {m.plans_add_action()}
          <Of words={goal.words} />
        </Tool>
      )}
      <Tool href={href}>
        {goal?.result === null ? m.plans_change_or_end() : m.plans_change()}
        <Of words={goal?.words} />
      </Tool>
    </p>
  );
}

function ActionTools({ view, id, plan }: OfPlan<ActionId>) {
  const action = plan.goals.flatMap(({ actions }) => actions).find((one) => one.id === id);
  const form = view.actionForms.get(id);
  if (!action || !form) return null;
  const href = `${view.personHref}/plan/actions/${id}`;
  const isDone = action.state === 'done';
  return (
    <div class="k-action__tools k-screen-only">
      <Form form={form} action={`${href}/state`}>
        <SubmitButton kind="quiet" small name="state" value={isDone ? 'open' : 'done'}>
          {isDone ? m.plans_not_done_yet() : m.plans_mark_done()}
          <Of words={action.words} />
        </SubmitButton>
      </Form>
      <Tool href={href}>
        {m.plans_change()}
        <Of words={action.words} />
      </Tool>
    </div>
  );
}

/** Which one, for those who hear the page. */
function Of({ words }: { words: string | undefined }) {
  return <span class="nhsuk-u-visually-hidden">: {words}</span>;
}
