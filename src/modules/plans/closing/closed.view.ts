import { namesOfUsers } from '#modules/identity';
import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { closuresOf, personInReach } from '#modules/referrals';
import type { Closure } from '#modules/referrals';
import { blankForm } from '#platform/forms.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { messageLinesOf } from '../message-back/lines.ts';
import type { MessageLine } from '../message-back/lines.ts';

export type ClosedView = {
  readonly personHref: string;
  readonly name: string;
  readonly fullName: string;
  readonly closure: Closure;
  /** Null when whoever closed it has left. */
  readonly closedBy: string | null;
  readonly lines: readonly MessageLine[];
  readonly form: FormState;
  /** What somebody typed who came too late to close; null when nobody did. */
  readonly late: Typed | null;
};

export type ClosedAsked = {
  readonly personId: PersonId;
  readonly sent?: FormState;
  readonly late?: Typed;
};

/**
 * How the support of somebody ended, and the way to open it again.
 *
 * @throws Refusal `plans.still-open`
 */
export async function closedView(work: Work, { personId, sent, late }: ClosedAsked): Promise<ClosedView> {
  requirePermission(work, 'plans.close');
  const { person, episode } = await personInReach(work, personId);
  const [closure] = episode ? await closuresOf(work, [episode.id]) : [];
  if (!episode || episode.closedAt === null || !closure) throw new Refusal('conflict', 'plans.still-open');
  await lookAt(work, personId);
  const { known, full } = nameOf(person);
  return {
    personHref: `/people/${personId}`,
    name: known,
    fullName: full,
    closure,
    closedBy: (await namesOfUsers(work, [closure.closedBy])).get(closure.closedBy) ?? null,
    lines: await messageLinesOf(work, personId),
    form: sent ?? blankForm({}, String(episode.version)),
    late: late ?? null,
  };
}
