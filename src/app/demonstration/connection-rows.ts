import type { Making } from './person-rows.ts';
import type { Episode } from './story-rows.ts';

export type Group = { readonly id: string; readonly name: string };

/** A group that somebody was connected to, with consent, and how it went. */
export function addConnection(making: Making, episode: Episode, groups: readonly Group[]): void {
  const { rows, random, moments } = making;
  if (groups.length === 0 || !random.chance(0.7)) return;
  const { person, worker } = episode;
  const group = random.one(groups);
  const id = random.uuid<string>();
  const daysAgo = Math.max(episode.openedDaysAgo - 14, 0);
  const at = moments.moment(daysAgo);
  const status = random.one(statuses);
  const within = { network_id: person.network.id };
  rows.add('plans.connection', {
    ...within,
    id,
    person_id: person.id,
    episode_id: episode.id,
    goal_id: null,
    service_id: group.id,
    service_name: group.name,
    status,
    shared: [],
    told_how: 'they-contact',
    note: null,
    follow_up_on: episode.stage === 'active' ? moments.workingDayIn(random.whole(-3, 20)) : null,
    made_by: worker.id,
    made_at: at,
    version: 1,
    changed_by: worker.id,
    changed_at: at,
  });
  rows.add('plans.connection_status', {
    ...within,
    connection_id: id,
    number: 1,
    status,
    note: null,
    set_by: worker.id,
    set_at: moments.moment(Math.max(daysAgo - 7, 0)),
  });
}

/** How connections go: more of them well than not. */
const statuses = [
  'contacted',
  'started',
  'started',
  'lasted',
  'lasted',
  'unavailable',
  'not-eligible',
  'did-not-want',
] as const;
