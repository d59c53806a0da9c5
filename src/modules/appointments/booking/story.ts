import type { PersonId } from '#modules/people';
import { storyLength } from '#platform/story.ts';
import type { StoryEntry } from '#platform/story.ts';
import type { Work } from '#platform/work.ts';
import { m } from '#text';
import { momentText } from '#ui/when-text.ts';

import type { Appointment } from '../domain/appointment.ts';
import { keptOf } from '../store/appointment-store.ts';
import { modeWords, outcomeWords } from './pages/words.ts';

export type AppointmentsAbout = {
  /** What was booked and what became of it, the newest first: one entry each, where it stands now. */
  readonly story: readonly StoryEntry[];
  /** The next time that is booked; null when there is none. */
  readonly next: Appointment | null;
};

/** What appointments tell of a person whom the actor has reached. */
export async function appointmentsAbout(work: Work, personId: PersonId): Promise<AppointmentsAbout> {
  const kept = await keptOf(work, personId);
  const next =
    kept.findLast(({ live, outcome, from }) => live && outcome === null && from > work.now) ?? null;
  const story = kept
    .map((appointment) => entryOf(appointment))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id))
    .slice(0, storyLength);
  return { story, next };
}

function entryOf({
  id,
  from,
  mode,
  outcome,
  outcomeAt,
  bookedAt,
  bookedBy,
  changedBy,
}: Appointment): StoryEntry {
  const moment = momentText(from);
  const words = outcome ? outcomeWords[outcome]() : m.appointments_story_booked();
  return {
    id,
    at: outcomeAt ?? bookedAt,
    by: outcome === null ? bookedBy : changedBy,
    kind: 'appointment',
    title: m.appointments_story({ what: words, moment, how: modeWords[mode]().toLowerCase() }),
    href: `/appointments/${id}`,
  };
}
