import { m } from '#text';
import { audit } from '#platform/audit.ts';
import { noNetwork } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { writeMessage } from '#platform/outbox.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { askedClaim } from '../claiming/asked-claim.ts';
import { hashOfCode, newCode } from '../claiming/code.ts';
import { publishedOf } from '../claiming/published.ts';
import { letterDays } from '../domain/claim.ts';
import type { ClaimId } from '../domain/claim.ts';
import { inTheirLanguage } from '../in-their-language.ts';
import { noSuchListing } from '../keeping.ts';
import { giveCode } from '../store/claim-store.ts';

export type WriteClaimLetter = {
  readonly once: string;
  readonly id: ClaimId;
  /** Where people reach Kith: it stands in the letter. */
  readonly origin: string;
};

/** Writes the letter with the code to the published address of a listing: an editor prints and posts it. */
export async function writeClaimLetter(work: Work, { once, id, origin }: WriteClaimLetter): Promise<void> {
  requirePermission(work, 'directory.edit');

  const claim = await askedClaim(work, id, 'letter');
  const submission = { key: once, command: 'directory.write-claim-letter', input: { id } } as const;
  if (await answeredBefore(work, { ...submission, answer: { id } })) return;
  const { serviceId, address } = claim;
  const published = await publishedOf(work, serviceId);
  if (!published) throw noSuchListing();
  const code = newCode();
  await giveCode(work, id, { codeHash: await hashOfCode(code, id), goodFor: letterDays * 24 * 60 });
  const { name } = published;
  const link = `${origin}/directory/${serviceId}/claim/code?sent=${id}`;
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  await writeMessage(work, {
    key: `directory-claim-letter:${id}:${once}`,
    channel: 'letter',
    recipient: [name, ...address.split(', ')].join('\n'),
    ...inTheirLanguage(null, () => ({
      subject: m.editing_code_subject(),
      body: m.editing_letter_body({ name, code: spaced, link, days: letterDays }),
    })),
    about: { type: 'claim', id },
  });
  await audit(work, 'directory.claim-letter-written', {
    type: 'service',
    id: serviceId,
    networkId: noNetwork,
  });
}
