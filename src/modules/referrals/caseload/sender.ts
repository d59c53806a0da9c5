import { namesOfUsers, networks } from '#modules/identity';
import { workersWithinReach } from '#modules/workforce';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

/** Who signs a letter, and how they are reached. */
export type Sender = {
  readonly name: string;
  /** Null when nobody wrote one down. */
  readonly phone: string | null;
  readonly network: string;
};

export async function senderOf(work: Work, userId: UserId, networkId: NetworkId): Promise<Sender> {
  const worker = (await workersWithinReach(work)).find(({ id }) => id === userId);
  const name = worker?.name ?? (await namesOfUsers(work, [userId])).get(userId) ?? '';
  const network = (await networks(work)).find(({ id }) => id === networkId);
  return { name, phone: worker?.phone ?? null, network: network?.name ?? '' };
}
