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
  rows.add('plans.plan', {
    ...of,
    id: plan,
    what_matters: random.one(matters),
    good_at: random.one(strengths),
    review_on: episode.stage === 'closed' ? null : addDays(moments.today, random.whole(3, 40)),
    edition: 0,
    says_since: 0,
    ...changed,
  });
  addGoals(making, episode, { plan, of, changed });
  addMeasure(making, episode, at);
}

type Within = {
  readonly plan: string;
  readonly of: { readonly network_id: string; readonly person_id: string; readonly episode_id: string };
  readonly changed: { readonly version: number; readonly changed_by: string; readonly changed_at: Date };
};

function addGoals({ rows, random, moments }: Making, episode: Episode, { plan, of, changed }: Within): void {
  const over = episode.stage === 'closed';
  for (const [position, words] of random.some(goals, random.whole(1, 2)).entries()) {
    const goal = random.uuid<string>();
    rows.add('plans.goal', {
      ...of,
      id: goal,
      plan_id: plan,
      position,
      words,
      quoted: false,
      result: over ? random.one(['achieved', 'achieved', 'partly', 'not']) : null,
      comment: null,
      resulted_by: over ? episode.worker.id : null,
      resulted_at: over ? moments.moment(Math.max(episode.openedDaysAgo - 100, 1)) : null,
      ...changed,
    });
    const { network_id, person_id } = of;
    rows.add('plans.action', {
      network_id,
      person_id,
      id: random.uuid(),
      goal_id: goal,
      plan_id: plan,
      position: 0,
      words: random.one(steps),
      who: random.one(['person', 'link-worker']),
      who_name: null,
      by_on: addDays(dayOf(changed.changed_at), 14),
      state: over ? 'done' : random.one(['open', 'done']),
      ...changed,
    });
  }
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
