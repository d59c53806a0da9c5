import { organisationsOf } from '#modules/identity';
import type { Organisation } from '#modules/identity';
import type { Person } from '#modules/people';
import type { KeptReferral } from '#modules/referrals';
import type { OrganisationId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

/** Who is written to, and how. */
export type Addressee = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly channel: 'email' | 'letter';
  /** An address for email, or the lines of a letter. */
  readonly recipient: string;
};

/** The person's practice; of somebody without one, the organisation that referred them. Null when neither is known. */
export async function addresseeOf(
  work: Work,
  person: Person,
  referral: KeptReferral | null,
): Promise<Addressee | null> {
  const organisations = await organisationsOf(work);
  const known = (id: OrganisationId | null | undefined) =>
    organisations.find((one) => one.id === id && one.networkId === person.networkId);
  const organisation = known(person.practiceId) ?? known(referral?.referrer.organisationId);
  return organisation ? addressOf(organisation) : null;
}

function addressOf({ id, name, email, phone, address }: Organisation): Addressee {
  if (email) return { organisationId: id, name, channel: 'email', recipient: email };
  const lines = address?.split(/[\n,]/).map((line) => line.trim()) ?? [phone];
  return {
    organisationId: id,
    name,
    channel: 'letter',
    recipient: [name, ...lines].filter(Boolean).join('\n'),
  };
}
