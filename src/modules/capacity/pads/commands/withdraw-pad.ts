import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PadId } from '../domain/pad.ts';
import { markWithdrawn, padOf } from '../store/pad-store.ts';

export type WithdrawPad = { readonly once: string; readonly id: PadId };

/** Slips that were lost, or that nobody should use any more: what was referred with them stays. */
export async function withdrawPad(work: Work, input: WithdrawPad): Promise<void> {
  requirePermission(work, 'capacity.print-pads');
  const { once: key, ...said } = input;
  const submission = { key, command: 'capacity.withdraw-pad', input: said, answer: 'done' } as const;
  if (await answeredBefore(work, submission)) return;

  const pad = await padOf(work, input.id);
  if (pad.withdrawnAt) throw new Refusal('conflict', 'capacity.pad-withdrawn');
  await markWithdrawn(work, pad);
  await audit(work, 'capacity.withdrew-pad', { type: 'pad', id: pad.id, networkId: pad.networkId });
}
