import type { UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Versioned } from '#platform/versions.ts';

import type { ActionId, GoalId, PlanId } from './ids.ts';

/** Who does it, seen from the person: me, my link worker, or someone who is named. */
export const doers = ['person', 'link-worker', 'someone-else'] as const;
export type Doer = (typeof doers)[number];

export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export type ActionSays = {
  readonly id: ActionId;
  readonly words: string;
  readonly who: Doer;
  /** Of someone else. */
  readonly whoName: string | null;
  /** Null: when they can. */
  readonly byOn: LocalDate | null;
  readonly state: ActionState;
};

/** What became of a goal that was worked on. */
export const goalOutcomes = ['achieved', 'partly', 'not'] as const;
export type GoalOutcome = (typeof goalOutcomes)[number];
/** `dropped`: they no longer want it, which is not a failure. */
export type GoalResult = GoalOutcome | 'dropped';

export type GoalSays = {
  readonly id: GoalId;
  readonly words: string;
  /** The words stood exactly like this in a conversation. */
  readonly quoted: boolean;
  /** Null: still wanted. */
  readonly result: GoalResult | null;
  readonly comment: string | null;
  readonly actions: readonly ActionSays[];
};

/** A plan as it reads, on screen and on paper. */
export type PlanSays = {
  /** In the person's words. */
  readonly whatMatters: string;
  readonly goodAt: string;
  /** The day on which they talk again. */
  readonly reviewOn: LocalDate | null;
  readonly goals: readonly GoalSays[];
};

export type Action = ActionSays & Versioned;
export type Goal = Omit<GoalSays, 'actions'> & Versioned & { readonly actions: readonly Action[] };

export const waysToAgree = ['in-person', 'by-phone', 'with-someone', 'in-writing'] as const;
export type WayToAgree = (typeof waysToAgree)[number];

export type Agreement = {
  /** The edition that they agreed to. */
  readonly edition: number;
  readonly how: WayToAgree;
  readonly agreedOn: LocalDate;
  readonly recordedBy: UserId;
  readonly recordedAt: Date;
};

export type Plan = Omit<PlanSays, 'goals'> &
  Versioned & {
    readonly id: PlanId;
    readonly personId: string;
    readonly episodeId: string;
    readonly goals: readonly Goal[];
    /** Counts every change to the plan, its goals and its actions; each is kept. */
    readonly edition: number;
    /** The last edition that changed what the plan says; later ones recorded how it went. */
    readonly saysSince: number;
    readonly agreement: Agreement | null;
  };

/** The text of a plan without what is needed to change it: what an edition keeps. */
export function saysOf({ whatMatters, goodAt, reviewOn, goals }: Plan): PlanSays {
  return { whatMatters, goodAt, reviewOn, goals: goals.map((goal) => goalSaysOf(goal)) };
}

function goalSaysOf({ id, words, quoted, result, comment, actions }: Goal): GoalSays {
  return { id, words, quoted, result, comment, actions: actions.map((action) => actionSaysOf(action)) };
}

function actionSaysOf({ id, words, who, whoName, byOn, state }: Action): ActionSays {
  return { id, words, who, whoName, byOn, state };
}
