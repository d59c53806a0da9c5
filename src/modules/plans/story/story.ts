import type { PersonId } from '#modules/people';
import { storyLength } from '#platform/story.ts';
import type { StoryEntry } from '#platform/story.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { connectionStoryOf } from '../connections/story.ts';
import { agreementsOf } from '../store/agreements.ts';
import { conversationsOf } from '../store/conversations.ts';
import { changesOfPlans } from '../store/editions.ts';
import { endedGoalsOf } from '../store/goals.ts';
import { ons4Of } from '../store/ons4.ts';
import { worriesOf } from '../store/worries.ts';
import { daysOfWriting } from './days-of-writing.ts';
import { agreementEntry, conversationEntry, goalEntry, ons4Entry, planEntry, worryEntry } from './entries.ts';

/** Characters of a conversation that the story gives; the rest is on its own page. */
const characters = 1500;

/**
 * What this module tells of a person, newest first. Call it for a person whom the actor has reached. Those who
 * may not read plans are told nothing, and nobody is told words that are not for them.
 */
export async function plansStoryOf(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  if (!may(work.actor, 'plans.read')) return [];
  const [told, worries, agreements, goals, asked, changes, connected] = await Promise.all([
    conversationsOf(work, personId, { limit: storyLength, characters }),
    worriesOf(work, personId),
    agreementsOf(work, personId),
    endedGoalsOf(work, personId),
    ons4Of(work, personId),
    changesOfPlans(work, personId),
    connectionStoryOf(work, personId),
  ]);
  const entries = [
    ...told.map((conversation) => conversationEntry(personId, conversation)),
    ...worries.map((worry) => worryEntry(personId, worry)),
    ...agreements.map((agreement) => agreementEntry(personId, agreement)),
    ...goals.map((goal) => goalEntry(personId, goal)),
    ...asked.map((one) => ons4Entry(personId, one)),
    ...daysOfWriting(changes).map((edition) => planEntry(personId, edition)),
    ...connected,
  ];
  return entries.toSorted(newestFirst).slice(0, storyLength);
}

function newestFirst(a: StoryEntry, b: StoryEntry): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);
}
