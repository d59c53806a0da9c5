import { appointmentsStoryOf, nextAppointmentOf, welfareBeforeClosing } from '#modules/appointments';
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
import { messageBackStoryOf, planOf, plansStoryOf, whatMattersOf } from '#modules/plans';
import type { Plan } from '#modules/plans';
import {
  firstReferralOf,
  nextStepOf,
  nextStepWords,
  personInReach,
  referralsStoryOf,
} from '#modules/referrals';
import type { Episode, NextStep, NextStepKind } from '#modules/referrals';
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
  readonly plan: Plan | null;
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
  const [referral, next, waits, matters, plan, story, easier, appointment, welfare, quiet] =
    await Promise.all([
      episode && firstReferralOf(work, episode.id),
      episode && nextStepOf(work, episode.id),
      waitsOf(work, episode),
      whatMattersOf(work, [personId]),
      planOf(work, personId),
      storyOf(work, personId),
      barriersInWords(work, personId),
      nextAppointmentOf(work, personId),
      may(work.actor, 'appointments.settle') ? welfareBeforeClosing(work, personId) : null,
      noVoicemailAmong(work, [personId]),
      lookAt(work, personId),
    ]);
  return {
    person,
    name: nameOf(person),
    today: work.now,
    episode,
    waits,
    next: next && nextIn(work, next),
    prefers: wayToReachName(person.prefers).toLowerCase(),
    needs: needsOf(person),
    easier,
    welfare,
    matters: matters.get(personId) ?? referral?.hopes ?? null,
    plan,
    appointment,
    safeguarding: referral?.safeguarding ? referral.safeguardingNote : null,
    story,
    noVoicemail: quiet.has(personId),
    mayWrite: may(work.actor, 'referrals.contact') && episode?.closedAt === null,
    once: newId<string>(),
  };
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

async function storyOf(work: Work, personId: PersonId) {
  const told = await Promise.all([
    referralsStoryOf(work, personId),
    plansStoryOf(work, personId),
    messageBackStoryOf(work, personId),
    appointmentsStoryOf(work, personId),
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
