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
import { codesADay, invitationDays, mostTries } from '../domain/claim.ts';
import type { ClaimId } from '../domain/claim.ts';
import { noSuchListing, requireOwner } from '../keeping.ts';
import { addClaim, codesSince } from '../store/claim-store.ts';

export type InviteKeeper = { readonly once: string; readonly serviceId: ServiceId; readonly email: string };

const minutesADay = 24 * 60;

/** An owner asks somebody to help keep a listing: a code goes to their address, and proves that it is theirs. */
export async function inviteKeeper(work: Work, { once, serviceId, email }: InviteKeeper): Promise<void> {
  requirePermission(work, 'directory.own');

  await requireOwner(work, serviceId);
  const id = newId<ClaimId>();
  const submission = { key: once, command: 'directory.invite-keeper', input: { serviceId, email } } as const;
  if (await answeredBefore(work, { ...submission, answer: { id } })) return;
  const published = await publishedOf(work, serviceId);
  if (!published) throw noSuchListing();
  const sent = await codesSince(work, { serviceId, kind: 'invitation', minutes: minutesADay });
  if (sent >= codesADay) throw new Refusal('too-many', 'directory.too-many-codes');
  const [code, address] = [newCode(), email.toLowerCase()];
  const tries = {
    codeHash: await hashOfCode(code, id),
    triesLeft: mostTries,
    goodFor: invitationDays * minutesADay,
  };
  await addClaim(work, { id, serviceId, kind: 'invitation', channel: 'email', address, ...tries });
  await writeMessage(work, {
    key: `directory-invitation:${id}`,
    channel: 'email',
    recipient: address,
    ...invitationWords(published.name, { code, path: `/directory/${serviceId}/claim/code` }),
    about: { type: 'claim', id },
    // It belongs to no network, so that nobody else reads the code.
    networkId: noNetwork,
  });
  await audit(work, 'directory.keeper-invited', { type: 'service', id: serviceId });
}

function invitationWords(name: string, { code, path }: { code: string; path: string }) {
  const languages: readonly Locale[] = ['en', 'cy'];
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  const body = () => m.editing_invitation_body({ name, code: spaced, path, days: invitationDays });
  return {
    subject: languages.map((language) => inLocale(language, m.editing_invitation_subject)).join(' / '),
    body: languages.map((language) => inLocale(language, body)).join('\n\n– – –\n\n'),
  };
}
