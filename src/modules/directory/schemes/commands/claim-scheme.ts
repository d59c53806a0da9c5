import { audit } from '#platform/audit.ts';
import { noNetwork } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId } from '../domain/scheme.ts';
import { claimsADay, claimsAnHourEverywhere } from '../domain/scheme-asking.ts';
import { sendSchemeLink } from '../send-scheme-link.ts';
import { claimsSince } from '../store/asking-store.ts';
import { schemeForUpdate } from '../store/read-schemes.ts';

export type ClaimScheme = {
  readonly once: string;
  readonly id: SchemeId;
  /** Where people reach Kith: it stands in the link. */
  readonly origin: string;
};

/**
 * Sends whoever runs a scheme a link to its published address, never to one that was typed: who can read it there
 * speaks for the scheme.
 *
 * @throws Refusal `directory.no-such-scheme`, `directory.address-not-published`, `directory.too-many-codes`.
 */
export async function claimScheme(work: Work, { once, id, origin }: ClaimScheme): Promise<void> {
  requirePermission(work, 'directory.suggest');

  const command = 'directory.claim-scheme';
  if (await answeredBefore(work, { key: once, command, input: { id }, answer: { id } })) return;
  const { name, email, closedAt } = await schemeForUpdate(work, id);
  if (!email || closedAt !== null) throw new Refusal('conflict', 'directory.address-not-published');
  const [today, everywhere] = [await claimsSince(work, id, 24 * 60), await claimsSince(work, null, 60)];
  if (today >= claimsADay || everywhere >= claimsAnHourEverywhere) {
    throw new Refusal('too-many', 'directory.too-many-codes');
  }
  await sendSchemeLink(work, { id, name, email: email.toLowerCase() }, { why: 'claimed', origin });
  await audit(work, 'directory.scheme-claimed', { type: 'scheme', id, networkId: noNetwork });
}
