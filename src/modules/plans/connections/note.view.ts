import { lookAt } from '#modules/people';
import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ConnectionId } from '../domain/connection.ts';
import { stepsOf } from '../store/connection-steps.ts';
import { connectionOf } from '../store/connections.ts';
import { personShown } from './person-shown.ts';
import type { PersonShown } from './person-shown.ts';

export type NoteView = PersonShown & {
  readonly serviceName: string;
  readonly connectionHref: string;
  readonly form: FormState;
};

type Asked = {
  readonly personId: PersonId;
  readonly id: ConnectionId;
  /** 0: what was written when the connection was made. */
  readonly step: number;
  readonly sent: FormState | null;
};

/** A note that is about to be put right. */
export async function noteView(work: Work, { personId, id, step, sent }: Asked): Promise<NoteView> {
  requirePermission(work, 'plans.connect');
  const { person } = await personInReach(work, personId);
  const connection = await connectionOf(work, { personId, id });
  await lookAt(work, personId);
  const steps = (await stepsOf(work, [id])).get(id) ?? [];
  const noted = step === 0 ? connection : steps.find(({ number }) => number === step);
  if (!noted) throw new Refusal('not-found', 'plans.no-such-note');
  return {
    ...personShown(person),
    serviceName: connection.serviceName,
    connectionHref: `/people/${personId}/connections/${id}`,
    form: sent ?? blankForm({ note: noted.note ?? '' }, String(connection.version)),
  };
}
