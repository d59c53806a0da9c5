import { draftOf, dropDraft, keepDraft } from '#platform/drafts.ts';
import type { Typed } from '#platform/forms.ts';
import { idOf } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { ReferralId } from '../domain/referral.ts';

export const newPath = '/referrals/new';

/**
 * A referral between its form and its being sent is kept as a draft under the key that was made with the form.
 * Afterwards the draft says which referral it became, so that going back, or sending again, leads there.
 */
export type Kept =
  | { readonly stage: 'typed'; readonly typed: Typed }
  | { readonly stage: 'sent'; readonly id: ReferralId }
  | { readonly stage: 'none' };

export function keptPath(key: string): string {
  return `${newPath}/${key}`;
}

export async function keptUnder(work: Work, key: string): Promise<Kept> {
  const draft = await draftOf(work, keptPath(key));
  if (!draft) return { stage: 'none' };
  const sent = idOf<ReferralId>().safeParse(draft.typed['sent']);
  return sent.success ? { stage: 'sent', id: sent.data } : { stage: 'typed', typed: draft.typed };
}

/** Keeps what was typed until it is sent. What has been sent already stays sent. */
export async function keepTyped(work: Work, key: string, typed: Typed): Promise<Kept> {
  const kept = await keptUnder(work, key);
  if (kept.stage === 'sent') return kept;
  const { once: _, version: __, do: ___, ...values } = typed;
  await keepDraft(work, keptPath(key), values);
  await dropDraft(work, newPath);
  return { stage: 'typed', typed: values };
}

export async function markSent(work: Work, key: string, id: ReferralId): Promise<void> {
  await keepDraft(work, keptPath(key), { sent: id });
}
