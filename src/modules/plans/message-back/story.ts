import { m } from '#text';
import { organisationsOf } from '#modules/identity';
import type { PersonId } from '#modules/people';
import { storyLength } from '#platform/story.ts';
import type { StoryEntry } from '#platform/story.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { messagesBackAbout } from '../store/message-back.ts';
import { notAskedOf } from '../store/not-asked.ts';
import { addresseeIdOf } from './lines.ts';
import { notAskedReasonText, occasionText } from './message-words.page.tsx';

/** What the practice was told, and check-outs that were not asked, of a person whom the actor has reached. */
export async function messageBackStoryOf(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  requirePermission(work, 'plans.read');
  const entries = (await Promise.all([toldEntries(work, personId), notAskedEntries(work, personId)])).flat();
  return entries
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id))
    .slice(0, storyLength);
}

async function toldEntries(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  const messages = await messagesBackAbout(work, personId);
  const organisations = messages.length > 0 ? await organisationsOf(work) : [];
  const mayRead = may(work.actor, 'plans.read-message');
  return messages.map((message) => {
    const name =
      organisations.find(({ id }) => id === addresseeIdOf(message))?.name ?? m.plans_story_a_practice();
    return {
      id: message.id,
      at: message.madeAt,
      by: message.madeBy,
      kind: 'message',
      title: m.plans_story_told({ name, what: occasionText(message.occasion) }),
      ...(mayRead ? { href: `/messages-back/${message.id}` } : {}),
    };
  });
}

async function notAskedEntries(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  return (await notAskedOf(work, personId)).map(({ episodeId, because, saidBy, saidAt }) => ({
    id: `${episodeId}-not-asked-${saidAt.getTime()}`,
    at: saidAt,
    by: saidBy,
    kind: 'measure',
    title: m.plans_story_not_asked({ because: notAskedReasonText(because) }),
  }));
}
