import { m } from '#text';
import type { PersonId } from '#modules/people';
import type { StoryEntry } from '#platform/story.ts';

import type { Worry } from '../domain/conversation.ts';
import type { ConversationId, PlanId } from '../domain/ids.ts';
import { ons4Questions } from '../domain/ons4.ts';
import type { Ons4Answer, Ons4Occasion, Ons4Question } from '../domain/ons4.ts';
import type { Agreement, GoalResult } from '../domain/plan.ts';
import type { ConversationTold } from '../store/conversations.ts';
import type { EditionMade } from '../store/editions.ts';
import type { EndedGoal } from '../store/goals.ts';
import type { Ons4 } from '../store/ons4.ts';

export function conversationEntry(personId: PersonId, told: ConversationTold): StoryEntry {
  return {
    id: told.id,
    at: told.writtenAt,
    by: told.writtenBy,
    kind: 'conversation',
    title: m.plans_story_conversation(),
    body: told.isLong ? `${told.words} …` : told.words,
    href: `/people/${personId}/conversations/${told.id}`,
    ...(told.isAmended ? { amended: true } : {}),
  };
}

export function worryEntry(
  personId: PersonId,
  worry: Worry & { readonly conversationId: ConversationId },
): StoryEntry {
  const { toldWhom } = worry;
  const isTold = toldWhom !== null;
  return {
    id: worry.id,
    at: worry.notedAt,
    by: worry.notedBy,
    kind: 'conversation',
    title: isTold ? m.plans_story_worry_told({ whom: toldWhom }) : m.plans_story_worry_not_told(),
    body: worry.words,
    ...(isTold ? {} : { href: `/people/${personId}/worries/${worry.id}` }),
  };
}

export function agreementEntry(
  personId: PersonId,
  agreed: Agreement & { readonly planId: PlanId },
): StoryEntry {
  return {
    id: `${agreed.planId}-agreed-${agreed.recordedAt.getTime()}`,
    at: agreed.recordedAt,
    by: agreed.recordedBy,
    kind: 'plan',
    title: m.plans_story_agreed(),
    href: `/people/${personId}/plan`,
  };
}

export function planEntry(
  personId: PersonId,
  edition: EditionMade & { readonly planId: PlanId },
): StoryEntry {
  return {
    id: `${edition.planId}-${edition.number}`,
    at: edition.madeAt,
    by: edition.madeBy,
    kind: 'plan',
    title: m.plans_story_plan_written(),
    href: `/people/${personId}/plan`,
  };
}

export function goalEntry(personId: PersonId, goal: EndedGoal): StoryEntry {
  return {
    id: `${goal.id}-ended`,
    at: goal.resultedAt,
    by: goal.resultedBy,
    kind: 'plan',
    title: goalTitles[goal.result](),
    body: goal.comment === null ? goal.words : `${goal.words}\n${goal.comment}`,
    href: `/people/${personId}/plan`,
  };
}

const goalTitles: Readonly<Record<GoalResult, () => string>> = {
  achieved: m.plans_story_goal_achieved,
  partly: m.plans_story_goal_partly,
  not: m.plans_story_goal_not,
  dropped: m.plans_story_goal_dropped,
};

/** Four answers side by side: never one. */
export function ons4Entry(personId: PersonId, asked: Ons4): StoryEntry {
  return {
    id: asked.id,
    at: asked.recordedAt,
    by: asked.recordedBy,
    kind: 'measure',
    title: occasionTitles[asked.occasion](),
    body: ons4Questions
      .map((question) => answerTexts[question]({ answer: said(asked.answers[question]) }))
      .join('\n'),
    href: `/people/${personId}/measures`,
    ...(asked.version > 1 ? { amended: true } : {}),
  };
}

const occasionTitles: Readonly<Record<Ons4Occasion, () => string>> = {
  start: m.plans_story_ons4_start,
  review: m.plans_story_ons4_review,
  end: m.plans_story_ons4_end,
};

const answerTexts: Readonly<Record<Ons4Question, (given: { answer: string }) => string>> = {
  'life-satisfaction': m.plans_story_life_satisfaction,
  worthwhile: m.plans_story_worthwhile,
  happiness: m.plans_story_happiness,
  anxiety: m.plans_story_anxiety,
};

function said(answer: Ons4Answer): string {
  return answer === 'not-said' ? m.plans_story_not_said() : answer;
}
