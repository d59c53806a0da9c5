import { z } from 'zod';

import { draftOf, dropDraft, keepDraft } from '#platform/drafts.ts';
import type { Typed } from '#platform/forms.ts';
import type { UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { OnceKey } from '#platform/once.ts';
import type { Actor, OpenWork } from '#platform/work.ts';

/**
 * What somebody without an account has answered so far, kept here under an id that nobody can guess and that only
 * their browser knows. Cannot be opened an hour after the last answer, because they may sit in a library.
 */
export const visitMinutes = 60;

const form = '/self-referral';

/** May keep its own draft, and nothing else: it reaches no network. */
export function visitorOf(visitId: string): Actor {
  return {
    kind: 'public',
    userId: visitId as UserId,
    networkIds: [],
    practiceIds: null,
    permissions: new Set(),
  };
}

/** Answers that are being given. */
export type Asking = {
  readonly stage: 'asking';
  /** Idempotency key of what will be sent. */
  readonly key: string;
  readonly startedAt: Date;
  /** They were asked once to look again, because they were so quick. */
  readonly lookedTwice: boolean;
  readonly typed: Typed;
};

export type Asked = { readonly stage: 'asked'; readonly reference: string; readonly dueOn: LocalDate };

export type Visit = Asking | Asked;

type Ground = { readonly openWork: OpenWork; readonly visitor: Actor };

export async function visitNow({ openWork, visitor }: Ground, now: Date): Promise<Visit | null> {
  const draft = await openWork(visitor, (work) => draftOf(work, form));
  if (!draft || now.getTime() - draft.savedAt.getTime() > visitMinutes * 60_000) return null;
  const { key, startedAt, lookedTwice, reference, dueOn, ...typed } = draft.typed;
  if (typeof reference === 'string') return { stage: 'asked', reference, dueOn: dueOn as LocalDate };
  const began = Began.safeParse({ key, startedAt });
  return began.success ? { stage: 'asking', ...began.data, lookedTwice: lookedTwice === 'yes', typed } : null;
}

const Began = z.object({ key: OnceKey, startedAt: z.coerce.date() });

export async function keepAsking(
  { openWork, visitor }: Ground,
  asking: Omit<Asking, 'stage'>,
): Promise<void> {
  const { key, startedAt, lookedTwice, typed } = asking;
  const kept = { ...typed, key, startedAt: startedAt.toISOString(), lookedTwice: lookedTwice ? 'yes' : '' };
  await openWork(visitor, (work) => keepDraft(work, form, kept));
}

/** Everything they said about themselves goes; the reference stays until they close the browser. */
export async function keepAsked(
  { openWork, visitor }: Ground,
  { reference, dueOn }: Omit<Asked, 'stage'>,
): Promise<void> {
  await openWork(visitor, (work) => keepDraft(work, form, { reference, dueOn }));
}

export async function forgetVisit({ openWork, visitor }: Ground): Promise<void> {
  await openWork(visitor, (work) => dropDraft(work, form));
}
