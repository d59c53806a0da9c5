import type { Work } from '#platform/work.ts';

import type { Connection } from '../domain/connection.ts';
import type { GoalId } from '../domain/ids.ts';
import { goalsOfEpisode } from '../store/goals.ts';

/** The words of the goals that connections serve, by goal. */
export async function goalWords(
  work: Work,
  connections: readonly Connection[],
): Promise<ReadonlyMap<GoalId, string>> {
  const episodes = new Set(
    connections.flatMap(({ goalId, episodeId }) => (goalId === null ? [] : [episodeId])),
  );
  const words = new Map<GoalId, string>();
  for (const episodeId of episodes) {
    for (const goal of await goalsOfEpisode(work, episodeId)) words.set(goal.id, goal.words);
  }
  return words;
}
