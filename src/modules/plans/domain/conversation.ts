import type { UserId } from '#platform/ids.ts';
import type { Versioned } from '#platform/versions.ts';

import type { ConversationId, NoticedId, WorryId } from './ids.ts';
import type { BarrierCode } from './barriers.ts';

/** Characters: some three hours of talk, written down. */
export const wordsLimit = 20_000;

/**
 * Who may read what was said. `writer`: whoever wrote it down and nobody else. `team`: they, and everyone
 * who may see the team's people. `team-and-next`: also whoever supports the person later, such as a volunteer.
 */
export const readerChoices = ['writer', 'team', 'team-and-next'] as const;
export type Readers = (typeof readerChoices)[number];

export type Conversation = Versioned & {
  readonly id: ConversationId;
  /** As they were said; never altered but by an amendment with its reason. */
  readonly words: string;
  readonly readers: Readers;
  readonly writtenBy: UserId;
  readonly writtenAt: Date;
};

export type EarlierWords = {
  readonly words: string;
  readonly reason: string;
  readonly replacedBy: UserId;
  readonly replacedAt: Date;
};

export const noticedKinds = ['matters', 'barrier', 'strength'] as const;
export type NoticedKind = (typeof noticedKinds)[number];

/** One thing that was taken from a conversation into its margin. */
export type Noticed = {
  readonly id: NoticedId;
  readonly kind: NoticedKind;
  /** Empty when it is a barrier that was ticked. */
  readonly words: string;
  readonly code: BarrierCode | null;
  /** It stood in the person's words exactly like this. */
  readonly quoted: boolean;
};

export type Worry = {
  readonly id: WorryId;
  readonly words: string;
  readonly notedBy: UserId;
  readonly notedAt: Date;
  /** Null: nobody has been told yet. */
  readonly toldWhom: string | null;
  readonly toldAt: Date | null;
};
