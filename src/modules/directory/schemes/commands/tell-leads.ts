import { addressesOfThoseWho, networks } from '#modules/identity';
import { m } from '#text';
import { writeMessages } from '#platform/outbox.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { inTheirLanguage } from '../../editing/in-their-language.ts';
import type { ConsentId } from '../domain/scheme-asking.ts';
import { openConsent } from '../store/consent-store.ts';

export type TellLeads = {
  readonly consentId: ConsentId;
  /** Where people reach Kith: it stands in the link. */
  readonly url: string;
};

/**
 * Emails those who may answer for a network that they are asked whether a scheme is theirs: each once, in both
 * languages, for nothing says which one they read. What was answered or withdrawn meanwhile is not asked.
 */
export async function tellLeads(work: Work, { consentId, url }: TellLeads): Promise<void> {
  requirePermission(work, 'directory.tell-leads');

  const consent = await openConsent(work, consentId);
  if (!consent) return;
  const network = (await networks(work)).find(({ id }) => id === consent.networkId)?.name ?? '';
  const { schemeId, networkId, name, runBy } = consent;
  const words = inTheirLanguage(null, () => ({
    subject: m.schemes_consent_email_subject(),
    body: m.schemes_consent_email({ name, runBy, network, link: `${url}/schemes/consents` }),
  }));
  const leads = await addressesOfThoseWho(work, 'referrals.allocate');
  await writeMessages(
    work,
    leads.map(({ userId, email }) => ({
      key: `scheme-consent:${consentId}:${userId}`,
      channel: 'email' as const,
      recipient: email,
      ...words,
      about: { type: 'scheme', id: schemeId },
      networkId,
    })),
  );
}
