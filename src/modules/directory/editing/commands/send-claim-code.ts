import { m } from '#text';
import { audit } from '#platform/audit.ts';
import { newId, noNetwork } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { writeMessage } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { hashOfCode, newCode } from '../claiming/code.ts';
import { publishedOf } from '../claiming/published.ts';
import {
  askedDays,
  claimMinutes,
  codesADay,
  codesAnHour,
  codesAnHourEverywhere,
  mostTries,
  needsAnEditor,
} from '../domain/claim.ts';
import type { ClaimId } from '../domain/claim.ts';
import { inTheirLanguage } from '../in-their-language.ts';
import type { Words } from '../in-their-language.ts';
import { noSuchListing } from '../keeping.ts';
import { addClaim, codesSince } from '../store/claim-store.ts';
import type { NewClaim } from '../store/claim-store.ts';

export type SendClaimCode = {
  readonly once: string;
  readonly serviceId: ServiceId;
  /** One of the published addresses. */
  readonly address: string;
};

/**
 * Sends a code to an address that a listing has published, never to one that was typed: whoever can read it there
 * is who the listing is about. Where it has published only a landline or a postal address, an editor is asked to
 * ring or to write.
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
  const of = { id, serviceId, kind: 'claim', triesLeft: mostTries, ...way } as const;
  if (needsAnEditor(way.channel)) {
    await addClaim(work, { ...of, codeHash: null, goodFor: askedDays * 24 * 60 });
  } else {
    await sendCode(work, of, published.name);
  }
  await audit(work, 'directory.claim-asked', { type: 'service', id: serviceId, networkId: noNetwork });
  return id;
}

type Asked = Omit<NewClaim, 'codeHash' | 'goodFor'>;

async function sendCode(work: Work, claim: Asked, name: string): Promise<void> {
  const code = newCode();
  const codeHash = await hashOfCode(code, claim.id);
  await addClaim(work, { ...claim, codeHash, goodFor: claimMinutes });
  await writeMessage(work, {
    key: `directory-claim:${claim.id}`,
    channel: claim.channel === 'text' ? 'text' : 'email',
    recipient: claim.address,
    ...codeWords(name, code),
    about: { type: 'claim', id: claim.id },
    networkId: noNetwork,
  });
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

/** In both languages: who reads it there may be another than who asked. */
function codeWords(name: string, code: string): Words {
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return inTheirLanguage(null, () => ({
    subject: m.editing_code_subject(),
    body: m.editing_code_body({ name, code: spaced, minutes: claimMinutes }),
  }));
}
