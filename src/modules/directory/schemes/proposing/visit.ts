import { z } from 'zod';

import { draftOf, dropDraft, keepDraft } from '#platform/drafts.ts';
import type { Typed } from '#platform/forms.ts';
import type { UserId } from '#platform/ids.ts';
import { OnceKey } from '#platform/once.ts';
import type { Actor, OpenWork } from '#platform/work.ts';

/** What somebody has written about a scheme cannot be opened so long after: they may sit in a library. */
export const visitMinutes = 60;

const form = '/schemes/proposal';

export type Ground = { readonly openWork: OpenWork; readonly visitor: Actor };

/** May keep its own draft under an id that nobody can guess, and nothing else. */
export function visitorOf(visitId: string): Actor {
  return {
    kind: 'public',
    userId: visitId as UserId,
    networkIds: [],
    practiceIds: null,
    permissions: new Set(),
  };
}

export type Writing = {
  readonly stage: 'writing';
  /** Idempotency key of what will be sent. */
  readonly key: string;
  readonly shownAt: Date;
  /** They were asked once to look again, because they were so quick. */
  readonly lookedTwice: boolean;
  readonly typed: Typed;
};

export type Visit = Writing | { readonly stage: 'sent'; readonly told: boolean };

export async function visitNow({ openWork, visitor }: Ground, now: Date): Promise<Visit | null> {
  const draft = await openWork(visitor, (work) => draftOf(work, form));
  if (!draft || now.getTime() - draft.savedAt.getTime() > visitMinutes * 60_000) return null;
  const { visitKey, visitShownAt, visitLooked, visitSent, ...typed } = draft.typed;
  if (visitSent) return { stage: 'sent', told: visitSent === 'told' };
  const began = Began.safeParse({ key: visitKey, shownAt: visitShownAt });
  return began.success
    ? { stage: 'writing', ...began.data, lookedTwice: visitLooked === 'yes', typed }
    : null;
}

const Began = z.object({ key: OnceKey, shownAt: z.coerce.date() });

export async function keepWriting(
  { openWork, visitor }: Ground,
  { key, shownAt, lookedTwice, typed }: Omit<Writing, 'stage'>,
): Promise<void> {
  const kept = {
    ...typed,
    visitKey: key,
    visitShownAt: shownAt.toISOString(),
    visitLooked: lookedTwice ? 'yes' : '',
  };
  await openWork(visitor, (work) => keepDraft(work, form, kept));
}

/** What they wrote goes, and their address with it. */
export async function keepSent({ openWork, visitor }: Ground, told: boolean): Promise<void> {
  await openWork(visitor, (work) => keepDraft(work, form, { visitSent: told ? 'told' : 'yes' }));
}

export async function forgetVisit({ openWork, visitor }: Ground): Promise<void> {
  await openWork(visitor, (work) => dropDraft(work, form));
}
