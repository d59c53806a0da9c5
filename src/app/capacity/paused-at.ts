import { pauseOn } from '#modules/capacity';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import { noNetwork } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Actor, OpenWork } from '#platform/work.ts';

type At = { readonly networkId: NetworkId; readonly practiceId: OrganisationId | null };

/** What a network says of its pause to everybody, also to those who have no account: never why. */
export async function pausedAt(openWork: OpenWork, { networkId, practiceId }: At) {
  const reader: Actor = {
    kind: 'public',
    userId: noNetwork as string as UserId,
    networkIds: [networkId],
    practiceIds: null,
    permissions: new Set(),
  };
  const pause = await openWork(reader, (work) => pauseOn(work, dayOf(work.now), practiceId));
  return pause && { untilOn: pause.untilOn, shown: pause.shown, instead: pause.instead };
}
