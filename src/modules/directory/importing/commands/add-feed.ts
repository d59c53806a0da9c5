import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { sourceWord } from '../domain/source-name.ts';
import { feedAddress } from '../fetching/addresses.ts';
import { enqueueReading } from '../reading-job.ts';
import { insertFeed, isAddressTaken, isSourceTaken } from '../store/feed-store.ts';
import type { FeedId } from '../store/tables.ts';

export type AddFeed = {
  readonly once: string;
  readonly name: string;
  readonly address: string;
  readonly everyHours: number;
  /** Hosts that are asked although they are not public: what an operator said. */
  readonly feedHosts?: readonly string[];
};

/**
 * Adds a feed, and begins to read it.
 *
 * @throws Refusal when its address may not be asked, or is read already.
 */
export async function addFeed(work: Work, { once, feedHosts = [], ...asked }: AddFeed): Promise<FeedId> {
  requirePermission(work, 'directory.edit');

  const id = newId<FeedId>();
  const { name, address, everyHours } = asked;
  const before = await answeredBefore(work, {
    key: once,
    command: 'directory.add-feed',
    input: asked,
    answer: { id },
  });
  if (before) return before.id;
  const { href } = feedAddress(address, feedHosts);
  if (await isAddressTaken(work, href)) throw new Refusal('conflict', 'directory.import-feed-known');
  const source = await freeWord(work, sourceWord(name));
  await insertFeed(work, { id, source, name, address: href, everyHours });
  await enqueueReading(work, id);
  await audit(work, 'directory.feed-added', { type: 'feed', id });
  return id;
}

async function freeWord(work: Work, word: string): Promise<string> {
  for (let number = 1; number < 100; number += 1) {
    const source = number === 1 ? word : `${word}-${number}`;
    if (!(await isSourceTaken(work, source))) return source;
  }
  throw new Refusal('conflict', 'directory.import-feed-known');
}
