import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { assure } from '../../assurance/store/listing-store.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { keepingVersions } from '../keep-versions.ts';
import { changingAs, standingForChange } from '../keeping.ts';

export type SayStillRight = { readonly once: string; readonly serviceId: ServiceId };

/**
 * Somebody who keeps a listing says that all of it is still right, as the link of an asking lets an owner do.
 *
 * @throws Refusal `directory.not-running` when it is closed: that it is right again is for the form to say.
 */
export async function sayStillRight(work: Work, { once, serviceId }: SayStillRight): Promise<void> {
  requirePermission(work, 'directory.own');

  await changingAs(work, serviceId);
  const submission = { key: once, command: 'directory.say-still-right', input: { serviceId } } as const;
  if (await answeredBefore(work, { ...submission, answer: { serviceId } })) return;
  const { listing, organisation } = await standingForChange(work, serviceId);
  if (listing.status !== 'active') throw new Refusal('conflict', 'directory.not-running');
  const by = organisation ?? listing.name;
  await keepingVersions(work, { ids: [serviceId], byRole: 'owner', what: 'checked' }, () =>
    assure(work, [serviceId], { on: dayOf(work.now), by }),
  );
  const details = { answer: 'right' };
  await audit(work, 'directory.owner-answered', { type: 'service', id: serviceId, details });
}
