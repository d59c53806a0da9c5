import type { Child } from 'hono/jsx';

import { m } from '#text';
import { Day } from '#ui/when.tsx';

import type { ActionSays, GoalSays, PlanSays } from '../domain/plan.ts';

/** Who supports the person, as the plan names them. */
export type PlanWorker = { readonly name: string; readonly phone: string | null };

/** What stands beside the words for those who may change them. On paper there is none. */
export type PlanTools = {
  readonly words?: Child;
  readonly goal?: (id: GoalSays['id']) => Child;
  readonly action?: (id: ActionSays['id']) => Child;
  readonly newGoal?: Child;
  readonly review?: Child;
};

type PaperProps = {
  readonly says: PlanSays;
  readonly worker: PlanWorker | null;
  readonly tools?: PlanTools;
  /** Connections, with places and times; the section is left out without them. */
  readonly whoCanHelp?: Child;
};

/** A plan as the person reads it: on screen as it prints. */
export function PlanPaper({ says, worker, tools = {}, whoCanHelp }: PaperProps) {
  const wanted = says.goals.filter(({ result }) => result === null);
  const met = says.goals.filter(({ result }) => result === 'achieved' || result === 'partly');
  return (
    <article class="k-plan">
      <OwnWords heading={m.plans_what_matters_to_me()} words={says.whatMatters} tools={tools.words} />
      <OwnWords heading={m.plans_what_i_am_good_at()} words={says.goodAt} />
      <section>
        <h2>{m.plans_what_we_will_do()}</h2>
        {wanted.length === 0 && <p class="k-soft">{m.plans_no_goals_yet()}</p>}
        {wanted.map((goal) => (
          <GoalOnPaper goal={goal} worker={worker} tools={tools} />
        ))}
        {tools.newGoal}
      </section>
      {met.length > 0 && <MetGoals goals={met} tools={tools} />}
      {whoCanHelp && (
        <section>
          <h2>{m.plans_who_can_help()}</h2>
          {whoCanHelp}
        </section>
      )}
      <Talk reviewOn={says.reviewOn} worker={worker} tools={tools.review} />
    </article>
  );
}

function OwnWords({ heading, words, tools }: { heading: string; words: string; tools?: Child }) {
  return (
    <section>
      <h2>{heading}</h2>
      {words ? (
        <blockquote class="k-said k-said--short" dir="auto">
          {words}
        </blockquote>
      ) : (
        <p class="k-soft">{m.plans_not_written_yet()}</p>
      )}
      {tools}
    </section>
  );
}

type GoalProps = { readonly goal: GoalSays; readonly worker: PlanWorker | null; readonly tools: PlanTools };

function GoalOnPaper({ goal, worker, tools }: GoalProps) {
  const actions = goal.actions.filter(({ state }) => state !== 'dropped');
  return (
    <div class="k-goal" id={`goal-${goal.id}`}>
      <h3 class="k-goal__words" dir="auto">
        {goal.quoted ? <q>{goal.words}</q> : goal.words}
      </h3>
      {actions.length > 0 && (
        <ul class="k-goal__actions">
          {actions.map((action) => (
            <ActionOnPaper action={action} worker={worker} tools={tools} />
          ))}
        </ul>
      )}
      {tools.goal?.(goal.id)}
    </div>
  );
}

type ActionProps = {
  readonly action: ActionSays;
  readonly worker: PlanWorker | null;
  readonly tools: PlanTools;
};

function ActionOnPaper({ action, worker, tools }: ActionProps) {
  const isDone = action.state === 'done';
  return (
    <li class={isDone ? 'k-action k-action--done' : 'k-action'} id={`action-${action.id}`}>
      <div class="k-action__what">
        <span dir="auto">{action.words}</span>
        <span class="k-action__who">
          {isDone && <strong>{m.plans_done_already()} </strong>}
          <bdi>{doerText(action, worker)}</bdi>
          {action.byOn && (
            <>
              {', '}
              {m.plans_by_day_before()} <Day date={action.byOn} />
            </>
          )}
        </span>
      </div>
      {tools.action?.(action.id)}
    </li>
  );
}

function doerText({ who, whoName }: ActionSays, worker: PlanWorker | null): string {
  switch (who) {
    case 'person':
      return m.plans_me();
    case 'link-worker':
      return worker?.name ?? m.plans_my_link_worker_unnamed();
    case 'someone-else':
      return whoName ?? '';
  }
}

function MetGoals({ goals, tools }: { goals: readonly GoalSays[]; tools: PlanTools }) {
  return (
    <section>
      <h2>{m.plans_what_we_have_done()}</h2>
      {goals.map((goal) => (
        <div class="k-goal" id={`goal-${goal.id}`}>
          <h3 class="k-goal__words" dir="auto">
            {goal.words}
          </h3>
          <p>
            {goal.result === 'achieved' ? m.plans_achieved() : m.plans_partly()}
            {goal.comment && (
              <>
                {': '}
                <bdi>{goal.comment}</bdi>
              </>
            )}
          </p>
          {tools.goal?.(goal.id)}
        </div>
      ))}
    </section>
  );
}

type TalkProps = {
  readonly reviewOn: PlanSays['reviewOn'];
  readonly worker: PlanWorker | null;
  readonly tools: Child;
};

function Talk({ reviewOn, worker, tools }: TalkProps) {
  return (
    <section>
      <h2>{m.plans_when_we_talk_again()}</h2>
      <p>
        {reviewOn ? <Day date={reviewOn} year /> : m.plans_no_talk_yet()}
        {tools}
      </p>
      {worker && (
        <p>
          {m.plans_my_link_worker({ name: worker.name })}
          {worker.phone && <Phone phone={worker.phone} />}
        </p>
      )}
    </section>
  );
}

function Phone({ phone }: { phone: string }) {
  return (
    <>
      {', '}
      <a class="k-plan__phone" href={`tel:${phone.replaceAll(' ', '')}`}>
        {phone}
      </a>
    </>
  );
}
