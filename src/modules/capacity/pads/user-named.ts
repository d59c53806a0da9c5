import { namesOfUsers } from '#modules/identity';
import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

/** Somebody who signs in, by name; empty when they are gone. */
export async function userNamed(work: Work, id: UserId): Promise<string> {
  return (await namesOfUsers(work, [id])).get(id) ?? '';
}
