import type { ClosureReason, Reason } from '#modules/referrals';
import type { LocalDate } from '#platform/local-date.ts';

import type { NotAskedBecause } from './closing.ts';
import type { ConnectionStatus } from './connection.ts';
import type { SnomedCode } from './message-back.ts';
import type { Ons4Answers, Ons4Occasion } from './ons4.ts';
import type { GoalResult } from './plan.ts';

export type Ons4Asked = {
  readonly occasion: Ons4Occasion;
  readonly on: LocalDate;
  readonly answers: Ons4Answers;
};

/** Everything that the record has to say to a practice. What of it is said is the person's choice. */
export type MessageFacts = {
  readonly person: {
    readonly fullName: string;
    readonly bornOn: LocalDate | null;
    readonly nhsNumber: string | null;
  };
  readonly referral: {
    readonly reference: string;
    readonly receivedOn: LocalDate;
    readonly reasons: readonly Reason[];
  } | null;
  readonly firstContact: { readonly on: LocalDate; readonly how: 'spoke' | 'met' | 'listened' } | null;
  readonly spoke: number;
  readonly met: number;
  /** In the person's words; empty when nobody wrote it down. */
  readonly whatMatters: string;
  readonly goals: readonly {
    readonly words: string;
    readonly result: GoalResult | null;
    readonly comment: string | null;
  }[];
  readonly connections: readonly { readonly serviceName: string; readonly status: ConnectionStatus }[];
  /** Of the episode: the first time, and the last when there was another. */
  readonly ons4: {
    readonly first: Ons4Asked | null;
    readonly last: Ons4Asked | null;
    readonly notAsked: NotAskedBecause | null;
  };
  readonly closing: { readonly on: LocalDate; readonly reason: ClosureReason } | null;
  /** What the practice is asked to do, as the link worker wrote it; empty when nothing. */
  readonly ask: string;
  readonly code: SnomedCode | null;
  readonly worker: { readonly name: string; readonly phone: string | null; readonly email: string | null };
  readonly network: string;
  readonly writtenOn: LocalDate;
};
