import { audit } from '#platform/audit.ts';
import { noNetwork } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { amended } from '../domain/amended.ts';
import { linkHash } from '../link-token.ts';
import { schemeAskingBy, writeSchemeAnswer } from '../store/asking-store.ts';
import { schemeForUpdate } from '../store/read-schemes.ts';
import { writeScheme } from '../store/write-schemes.ts';

/**
 * Whoever runs a scheme says that all of it is right. The link is what makes it safe to send twice: an answer that
 * comes again changes nothing.
 *
 * @throws Refusal `directory.no-such-link`, `directory.link-over`.
 */
export async function answerSchemeLink(work: Work, token: string): Promise<void> {
  requirePermission(work, 'directory.suggest');

  const asking = await schemeAskingBy(work, linkHash(token), 'held');
  if (!asking) throw new Refusal('not-found', 'directory.no-such-link');
  if (asking.answer !== null) return;
  if (asking.expiresAt <= work.now) throw new Refusal('not-found', 'directory.link-over');
  const scheme = await schemeForUpdate(work, asking.schemeId);
  const { id, networkId, closedAt } = scheme;
  const now = amended(scheme, { details: scheme, checked: true, today: dayOf(work.now) });
  await writeScheme(work, { id, networkId, closedAt, ...now });
  await writeSchemeAnswer(work, asking.id, 'right');
  await audit(work, 'directory.scheme-answered', { type: 'scheme', id, networkId: noNetwork });
}
