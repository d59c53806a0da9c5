import { audit } from '#platform/audit.ts';
import { noNetwork } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { hashOfCode, newCode } from '../claiming/code.ts';
import { askedClaim } from '../claiming/asked-claim.ts';
import { calledMinutes } from '../domain/claim.ts';
import type { ClaimId } from '../domain/claim.ts';
import { giveCode } from '../store/claim-store.ts';

/**
 * A code for an editor who rings the published number of a listing, to read out to whoever answers there. It is kept
 * nowhere: an earlier one for the same call is good no more.
 *
 * @returns Null when this very form was answered before: then a new one has to be asked for.
 */
export async function readOutCode(
  work: Work,
  { once, id }: { readonly once: string; readonly id: ClaimId },
): Promise<string | null> {
  requirePermission(work, 'directory.edit');

  const claim = await askedClaim(work, id, 'call');
  const submission = { key: once, command: 'directory.read-out-code', input: { id } } as const;
  if (await answeredBefore(work, { ...submission, answer: { id } })) return null;
  const code = newCode();
  await giveCode(work, id, { codeHash: await hashOfCode(code, id), goodFor: calledMinutes });
  const listing = { type: 'service', id: claim.serviceId, networkId: noNetwork };
  await audit(work, 'directory.claim-code-shown', { ...listing, details: { claimId: id } });
  return code;
}
