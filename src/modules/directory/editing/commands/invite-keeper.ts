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
import { codesADay, invitationDays, mostTries } from '../domain/claim.ts';
import type { ClaimId } from '../domain/claim.ts';
import { inTheirLanguage } from '../in-their-language.ts';
import type { Words } from '../in-their-language.ts';
import { noSuchListing, requireOwner } from '../keeping.ts';
import { addClaim, codesSince } from '../store/claim-store.ts';

export type InviteKeeper = {
  readonly once: string;
  readonly serviceId: ServiceId;
  readonly email: string;
  /** Where people reach Kith: it stands in the link. */
  readonly origin: string;
};

const minutesADay = 24 * 60;

/** An owner asks somebody to help keep a listing: a code goes to their address, and proves that it is theirs. */
export async function inviteKeeper(work: Work, invite: InviteKeeper): Promise<void> {
  requirePermission(work, 'directory.own');

  const { once, serviceId, email, origin } = invite;
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
    ...invitationWords(published.name, { code, link: `${origin}/directory/${serviceId}/claim/code` }),
    about: { type: 'claim', id },
    // It belongs to no network, so that nobody else reads the code.
    networkId: noNetwork,
  });
  await audit(work, 'directory.keeper-invited', { type: 'service', id: serviceId });
}

/** Nothing is known of whom an owner invites, not even their language. */
function invitationWords(name: string, { code, link }: { code: string; link: string }): Words {
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return inTheirLanguage(null, () => ({
    subject: m.editing_invitation_subject(),
    body: m.editing_invitation_body({ name, code: spaced, link, days: invitationDays }),
  }));
}
