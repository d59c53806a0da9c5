import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

/** Who proposed something, by name; Kith itself, when it was its clock or its command line. */
export async function proposedBy(work: Work, users: readonly UserId[]): Promise<(user: UserId) => string> {
  const names = await namesOfUsers(work, users);
  return (user) => {
    if ((user as string) === noNetwork) return m.editing_by_kith();
    return names.get(user) ?? m.editing_by_its_keeper();
  };
}
