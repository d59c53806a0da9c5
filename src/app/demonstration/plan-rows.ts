import type { PlanSays } from '#modules/plans';
import { addDays, dayOf } from '#platform/local-date.ts';

import type { Making } from './person-rows.ts';
import type { Episode } from './story-rows.ts';
import { goals, matters, said, steps, strengths } from './words.ts';

/** What was listened to, planned and measured with somebody who has been supported for a while. */
export function addPlan(making: Making, episode: Episode): void {
  const { rows, random, moments } = making;
  const at = moments.moment(Math.max(episode.openedDaysAgo - 5, 0));
  const of = { network_id: episode.person.network.id, person_id: episode.person.id, episode_id: episode.id };
  const changed = { version: 1, changed_by: episode.worker.id, changed_at: at };
  rows.add('plans.conversation', {
    ...of,
    id: random.uuid(),
    words: random.some(said, 3).join('\n\n'),
    readers: 'team-and-next',
    written_by: episode.worker.id,
    written_at: at,
    ...changed,
  });
  const plan = random.uuid<string>();
  const says = {
    whatMatters: random.one(matters),
    goodAt: random.one(strengths),
    reviewOn: episode.stage === 'closed' ? null : moments.workingDayIn(random.whole(3, 40)),
  };
  rows.add('plans.plan', {
    ...of,
    id: plan,
    what_matters: says.whatMatters,
    good_at: says.goodAt,
    review_on: says.reviewOn,
    edition: 1,
    says_since: 1,
    ...changed,
  });
  const planned = addGoals(making, episode, { plan, of, changed });
  rows.add('plans.edition', {
    network_id: of.network_id,
    plan_id: plan,
    number: 1,
    says: { ...says, goals: planned } satisfies PlanSays,
    change: 'goal-added',
    reason: null,
    made_by: episode.worker.id,
    made_at: at,
  });
  addMeasure(making, episode, at);
}

type GoalSays = PlanSays['goals'][number];

type Within = {
  readonly plan: string;
  readonly of: { readonly network_id: string; readonly person_id: string; readonly episode_id: string };
  readonly changed: { readonly version: number; readonly changed_by: string; readonly changed_at: Date };
};

/** @returns What the plan says of them. */
function addGoals(making: Making, episode: Episode, within: Within): PlanSays['goals'] {
  const { rows, random, moments } = making;
  const { plan, of, changed } = within;
  const over = episode.stage === 'closed';
  return random.some(goals, random.whole(1, 2)).map((words, position) => {
    const id = random.uuid<GoalSays['id']>();
    const result = over ? random.one(['achieved', 'achieved', 'partly', 'not'] as const) : null;
    rows.add('plans.goal', {
      ...of,
      id,
      plan_id: plan,
      position,
      words,
      quoted: false,
      result,
      comment: null,
      resulted_by: over ? episode.worker.id : null,
      resulted_at: over ? moments.moment(Math.max(episode.openedDaysAgo - 100, 1)) : null,
      ...changed,
    });
    return {
      id,
      words,
      quoted: false,
      result,
      comment: null,
      actions: [addAction(making, id, { ...within, over })],
    };
  });
}

function addAction(
  { rows, random }: Making,
  goal: string,
  { plan, of: { network_id, person_id }, changed, over }: Within & { readonly over: boolean },
): GoalSays['actions'][number] {
  const id = random.uuid<GoalSays['actions'][number]['id']>();
  const words = random.one(steps);
  const who = random.one(['person', 'link-worker'] as const);
  const byOn = addDays(dayOf(changed.changed_at), 14);
  const state = over ? 'done' : random.one(['open', 'done'] as const);
  rows.add('plans.action', {
    network_id,
    person_id,
    id,
    goal_id: goal,
    plan_id: plan,
    position: 0,
    words,
    who,
    who_name: null,
    by_on: byOn,
    state,
    ...changed,
  });
  return { id, words, who, whoName: null, byOn, state };
}

/** ONS4 at the start: four answers from 0 to 10 that have nothing to do with one another. */
function addMeasure({ rows, random }: Making, episode: Episode, at: Date): void {
  rows.add('plans.ons4', {
    network_id: episode.person.network.id,
    id: random.uuid(),
    person_id: episode.person.id,
    episode_id: episode.id,
    occasion: 'start',
    asked_on: dayOf(at),
    life_satisfaction: random.whole(2, 7),
    worthwhile: random.whole(2, 8),
    happiness: random.whole(2, 8),
    anxiety: random.whole(2, 9),
    recorded_by: episode.worker.id,
    recorded_at: at,
    version: 1,
    changed_by: episode.worker.id,
    changed_at: at,
  });
}
