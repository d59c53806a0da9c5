import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { askForWait } from '../ask-for-wait.ts';
import { amended } from '../domain/amended.ts';
import type { Consent, ConsentId } from '../domain/scheme-asking.ts';
import { consentToAnswer, writeConsent } from '../store/consent-store.ts';
import { schemeForUpdate } from '../store/read-schemes.ts';
import { writeScheme } from '../store/write-schemes.ts';

export type AnswerConsent = { readonly once: string; readonly id: ConsentId; readonly agrees: boolean };

/**
 * The lead of a network says whether a scheme is theirs. From then on people are referred to it here, and its wait is
 * worked out from the referrals of the network.
 *
 * @throws Refusal `directory.no-such-consent` also when it is another network that was asked.
 */
export async function answerConsent(work: Work, { once, id, agrees }: AnswerConsent): Promise<void> {
  requirePermission(work, 'referrals.allocate');

  const command = 'directory.answer-consent';
  if (await answeredBefore(work, { key: once, command, input: { id, agrees }, answer: { id } })) return;
  const consent = await consentToAnswer(work, id);
  if (!consent) throw new Refusal('not-found', 'directory.no-such-consent');
  await writeConsent(work, id, agrees ? 'agreed' : 'declined');
  if (agrees) await link(work, consent);
  await audit(work, agrees ? 'directory.scheme-network-agreed' : 'directory.scheme-network-declined', {
    type: 'scheme',
    id: consent.schemeId,
    networkId: consent.networkId,
  });
}

async function link(work: Work, { schemeId, networkId }: Consent): Promise<void> {
  const scheme = await schemeForUpdate(work, schemeId);
  const today = scheme.checkedOn;
  const now = amended(scheme, { details: scheme, checked: false, today });
  await writeScheme(work, { id: schemeId, closedAt: scheme.closedAt, networkId, ...now });
  await askForWait(work, { schemeId, networkId });
}
