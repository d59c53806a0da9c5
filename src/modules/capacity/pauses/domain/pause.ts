import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Versioned } from '#platform/versions.ts';

export type PauseId = string & { readonly __brand: 'PauseId' };

/** A time in which people should not be referred. It ends by itself after its last day. */
export type Pause = Versioned & {
  readonly networkId: NetworkId;
  readonly id: PauseId;
  /** Null: every practice of the network. */
  readonly practiceId: OrganisationId | null;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  /** For the team. */
  readonly why: string;
  /** What referrers and people read. */
  readonly shown: string;
  /** Where people go meanwhile. */
  readonly instead: string;
  readonly pausedAt: Date;
  readonly reopenedAt: Date | null;
};

/** Whether it holds on a day of Europe/London: from its first day to its last, unless it was ended before. */
export function holdsOn(
  { fromOn, untilOn, reopenedAt }: Pick<Pause, 'fromOn' | 'untilOn' | 'reopenedAt'>,
  day: LocalDate,
): boolean {
  return reopenedAt === null && fromOn <= day && day <= untilOn;
}
