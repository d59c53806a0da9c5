import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

/** How to name those who did something, also when they have left. */
export async function namesIn(work: Work, ids: readonly UserId[]): Promise<(id: UserId) => string> {
  const names = await namesOfUsers(work, [...new Set(ids)]);
  return (id) => names.get(id) ?? m.plans_somebody_gone();
}
