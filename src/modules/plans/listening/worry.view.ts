import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import type { FormState } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { WorryId } from '../domain/ids.ts';
import { worriesOf } from '../store/worries.ts';
import type { TellWorryView } from './worries.page.tsx';

type Asked = { readonly personId: PersonId; readonly id: WorryId; readonly form: FormState };

/** A worry of which nobody has been told yet. */
export async function tellWorryView(work: Work, { personId, id, form }: Asked): Promise<TellWorryView> {
  requirePermission(work, 'plans.write');
  const { person } = await personInReach(work, personId);
  const worry = (await worriesOf(work, personId)).find((one) => one.id === id);
  if (!worry) throw new Refusal('not-found', 'plans.no-such-worry');
  if (worry.toldAt !== null) throw new Refusal('conflict', 'plans.worry-told');
  await lookAt(work, personId);
  return { personHref: `/people/${personId}`, fullName: nameOf(person).full, worry, form };
}
