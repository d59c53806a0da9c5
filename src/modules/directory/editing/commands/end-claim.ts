import { audit } from '#platform/audit.ts';
import { noNetwork } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { askedClaim } from '../claiming/asked-claim.ts';
import type { ClaimId } from '../domain/claim.ts';
import { endNow } from '../store/claim-store.ts';

/** Whoever answers there did not ask for it, or nobody answers: no code for it is good any more. */
export async function endClaim(
  work: Work,
  { once, id }: { readonly once: string; readonly id: ClaimId },
): Promise<void> {
  requirePermission(work, 'directory.edit');

  const submission = { key: once, command: 'directory.end-claim', input: { id } } as const;
  if (await answeredBefore(work, { ...submission, answer: { id } })) return;
  const { serviceId } = await askedClaim(work, id, null);
  await endNow(work, id);
  await audit(work, 'directory.claim-ended', { type: 'service', id: serviceId, networkId: noNetwork });
}
