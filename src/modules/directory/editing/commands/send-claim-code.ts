import { m } from '#text';
import { audit } from '#platform/audit.ts';
import { newId, noNetwork } from '#platform/ids.ts';
import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import { answeredBefore } from '#platform/once.ts';
import { writeMessage } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { hashOfCode, newCode } from '../claiming/code.ts';
import { publishedOf } from '../claiming/published.ts';
import { claimMinutes, codesADay, codesAnHour, codesAnHourEverywhere, mostTries } from '../domain/claim.ts';
import type { ClaimId } from '../domain/claim.ts';
import { noSuchListing } from '../keeping.ts';
import { addClaim, codesSince } from '../store/claim-store.ts';

export type SendClaimCode = {
  readonly once: string;
  readonly serviceId: ServiceId;
  /** One of the published addresses. */
  readonly address: string;
};

/**
 * Sends a code to an address that a listing has published, never to one that was typed: whoever can read it there
 * is who the listing is about.
 */
export async function sendClaimCode(
  work: Work,
  { once, serviceId, address }: SendClaimCode,
): Promise<ClaimId> {
  requirePermission(work, 'directory.suggest');

  const published = await publishedOf(work, serviceId);
  if (!published) throw noSuchListing();
  const way = published.channels.find((channel) => channel.address === address);
  if (!way) throw new Refusal('conflict', 'directory.address-not-published');
  const id = newId<ClaimId>();
  const submission = {
    key: once,
    command: 'directory.send-claim-code',
    input: { serviceId, address },
  } as const;
  const before = await answeredBefore(work, { ...submission, answer: { id } });
  if (before) return before.id;
  await requireFewCodes(work, serviceId);
  const code = newCode();
  const tries = { codeHash: await hashOfCode(code, id), triesLeft: mostTries, goodFor: claimMinutes };
  await addClaim(work, { id, serviceId, kind: 'claim', ...way, ...tries });
  await writeMessage(work, {
    key: `directory-claim:${id}`,
    channel: way.channel,
    recipient: address,
    ...codeWords(published.name, code),
    about: { type: 'claim', id },
    networkId: noNetwork,
  });
  await audit(work, 'directory.claim-asked', { type: 'service', id: serviceId, networkId: noNetwork });
  return id;
}

/** So that nobody is written to again and again by somebody else, and a program does not write to everybody. */
async function requireFewCodes(work: Work, serviceId: ServiceId): Promise<void> {
  const sentIn = (minutes: number, of: ServiceId | null) =>
    codesSince(work, { serviceId: of, kind: 'claim', minutes });
  const [anHour, aDay, everywhere] = await Promise.all([
    sentIn(60, serviceId),
    sentIn(24 * 60, serviceId),
    sentIn(60, null),
  ]);
  const tooMany = anHour >= codesAnHour || aDay >= codesADay || everywhere >= codesAnHourEverywhere;
  if (tooMany) throw new Refusal('too-many', 'directory.too-many-codes');
}

function codeWords(name: string, code: string): { subject: string; body: string } {
  const languages: readonly Locale[] = ['en', 'cy'];
  const minutes = claimMinutes;
  const body = () => m.editing_code_body({ name, code: `${code.slice(0, 3)} ${code.slice(3)}`, minutes });
  return {
    subject: languages.map((language) => inLocale(language, m.editing_code_subject)).join(' / '),
    body: languages.map((language) => inLocale(language, body)).join('\n\n– – –\n\n'),
  };
}
