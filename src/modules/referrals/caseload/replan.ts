import type { Person } from '#modules/people';
import type { Work } from '#platform/work.ts';

import type { ContactKind, Happened } from '../domain/contact.ts';
import { isReached, isTry } from '../domain/contact.ts';
import { triesIn } from '../domain/tries.ts';
import type { Contact } from '../store/contact-store.ts';
import type { Episode } from '../store/episode-store.ts';
import { nextStepOf, putNextStep } from '../store/next-step-store.ts';
import { planWhatFollows, whatFollows } from './follow-contact.ts';
import { historyIn } from './history.ts';

type Amended = {
  readonly person: Person;
  readonly episode: Episode;
  /** As it was before. */
  readonly before: Contact;
  readonly kind: ContactKind;
};

/**
 * A contact turns out to have been of another kind: the tries are counted anew, and when it was the latest, what
 * follows is planned anew too.
 */
export async function replanAfterAmending(
  work: Work,
  { person, episode, before, kind }: Amended,
): Promise<void> {
  if (episode.closedAt !== null || kind === before.kind) return;
  const history = await historyIn(work, episode);
  const contact = history.all.find(({ id }) => id === before.id);
  if (contact && latest(history.all)?.id === before.id) {
    const followed = { person, episode, contact, history, askedFor: null };
    await planWhatFollows(work, followed, await whatFollows(work, followed));
    return;
  }
  const planned = await nextStepOf(work, episode.id);
  if (planned) await putNextStep(work, episode, { ...planned, tries: triesIn(history.run) });
}

/** Newest first, the first that plans anything. */
function latest<Each extends Happened>(contacts: readonly Each[]): Each | undefined {
  return contacts.find(({ kind }) => isTry(kind) || isReached(kind));
}
