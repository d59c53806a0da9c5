import { appointmentsAbout, welfareAskedOf } from '#modules/appointments';
import type { Appointment } from '#modules/appointments';
import { namesOfUsers } from '#modules/identity';
import { noVoicemailAmong } from '#modules/messages';
import {
  adjustmentName,
  barriersInWords,
  languageName,
  lookAt,
  nameOf,
  wayToReachName,
} from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { goalsInShort, messageBackStoryOf, plansStoryOf, whatMattersOf } from '#modules/plans';
import {
  firstReferralAmong,
  nextStepOf,
  nextStepWords,
  personInReach,
  referralsOf,
  referralsStoryOf,
} from '#modules/referrals';
import type { DecidedReferral, Episode, NextStep, NextStepKind } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import { messagesOfPerson } from '#platform/outbox.ts';
import { storyLength } from '#platform/story.ts';
import type { StoryEntry } from '#platform/story.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { m } from '#text';

import { waitsOf } from './waits.ts';
import type { Waits } from './waits.ts';

export type PersonView = {
  readonly person: Person;
  readonly name: { readonly known: string; readonly full: string };
  readonly today: Date;
  readonly episode: Episode | null;
  /** Their place on the waiting list, while they wait. */
  readonly waits: Waits | null;
  /** The one next thing, as a verb, and when. */
  readonly next: {
    readonly kind: NextStepKind;
    readonly verb: string;
    readonly dueAt: Date;
    readonly overdue: boolean;
  } | null;
  /** How they would rather be reached, and what makes it easier for them, in words. */
  readonly prefers: string;
  readonly needs: readonly string[];
  /** What makes it easier to come, as they said it. */
  readonly easier: readonly string[];
  /** Where it is said how they are, when somebody at risk missed several appointments; null otherwise. */
  readonly welfare: string | null;
  readonly matters: string | null;
  /** What they want, in short. */
  readonly goals: readonly string[];
  /** The next that is booked. */
  readonly appointment: Appointment | null;
  /** What whoever referred them was worried about. */
  readonly safeguarding: string | null;
  readonly story: readonly (StoryEntry & { readonly who: string })[];
  /** They asked that no voicemail is left. */
  readonly noVoicemail: boolean;
  readonly mayWrite: boolean;
  readonly once: string;
};

/** A person and what has happened with them, newest first. Looking is logged. */
export async function personView(work: Work, personId: PersonId): Promise<PersonView> {
  requirePermission(work, 'people.read');

  const { person, episode } = await personInReach(work, personId);
  const booked = appointmentsAbout(work, personId);
  const referred = referralsOf(work, personId);
  const [referrals, support, waits, matters, goals, story, easier, appointments, quiet] = await Promise.all([
    referred,
    supportIn(work, episode),
    waitsOf(work, episode),
    whatMattersOf(work, [personId]),
    goalsInShort(work, personId),
    storyOf(work, personId, { booked, referred }),
    barriersInWords(work, personId),
    booked,
    noVoicemailAmong(work, [personId]),
    lookAt(work, personId),
  ]);
  const referral = episode && firstReferralAmong(referrals, episode.id);
  return {
    person,
    name: nameOf(person),
    today: work.now,
    episode,
    waits,
    ...support,
    prefers: wayToReachName(person.prefers).toLowerCase(),
    needs: needsOf(person),
    easier,
    matters: matters.get(personId) ?? referral?.hopes ?? null,
    goals,
    appointment: appointments.next,
    safeguarding: referral?.safeguarding ? referral.safeguardingNote : null,
    story,
    noVoicemail: quiet.has(personId),
    once: newId<string>(),
  };
}

/** What is to be done while an episode is open; nothing when there is none. */
async function supportIn(
  work: Work,
  episode: Episode | null,
): Promise<Pick<PersonView, 'next' | 'welfare' | 'mayWrite'>> {
  if (episode?.closedAt !== null) return { next: null, welfare: null, mayWrite: false };
  const [next, welfare] = await Promise.all([
    nextStepOf(work, episode.id),
    may(work.actor, 'appointments.settle') ? welfareAskedOf(work, episode.id) : null,
  ]);
  return { next: next && nextIn(work, next), welfare, mayWrite: may(work.actor, 'referrals.contact') };
}

function nextIn(work: Work, { kind, dueAt }: NextStep): PersonView['next'] {
  return { kind, verb: nextStepWords[kind](), dueAt, overdue: dueAt < work.now };
}

function needsOf(person: Person): readonly string[] {
  return [
    ...(person.needsInterpreter
      ? [m.app_person_interpreter({ language: languageName(person.language) })]
      : []),
    ...person.adjustments.map((code) => adjustmentName(code)),
    ...(person.adjustmentsNote ? [person.adjustmentsNote] : []),
  ];
}

/** What the page asks for anyway. */
type Told = {
  readonly booked: Promise<{ readonly story: readonly StoryEntry[] }>;
  readonly referred: Promise<readonly DecidedReferral[]>;
};

async function storyOf(work: Work, personId: PersonId, { booked, referred }: Told) {
  const told = await Promise.all([
    referralsStoryOf(work, personId, referred),
    plansStoryOf(work, personId),
    messageBackStoryOf(work, personId),
    booked.then(({ story }) => story),
    letterEntries(work, personId),
  ]);
  const entries = told
    .flat()
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id))
    .slice(0, storyLength);
  const names = await namesOfUsers(work, [...new Set(entries.flatMap(({ by }) => by ?? []))]);
  return entries.map((entry) => ({
    ...entry,
    who: names.get(entry.by ?? '') ?? m.app_person_without_account(),
  }));
}

async function letterEntries(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  const messages = await messagesOfPerson(work, personId);
  // A kind letter is told by the contact that it is.
  const others = messages.filter(({ about }) => about.type !== 'episode');
  return others.map(({ id, createdAt, createdBy, channel, subject }) => ({
    id,
    at: createdAt,
    by: createdBy,
    kind: 'message',
    title:
      channel === 'letter'
        ? m.app_story_letter()
        : channel === 'text'
          ? m.app_story_text()
          : m.app_story_email(),
    body: subject,
    ...(may(work.actor, 'outbox.read') ? { href: `/outbox/${id}` } : {}),
  }));
}
