import { namesOfUsers } from '#modules/identity';
import { leaveBetween, sessionOf } from '#modules/rota';
import type { SessionId } from '#modules/rota';
import { workersWithinReach } from '#modules/workforce';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { showingOf } from './showing-of.ts';
import type { SessionView } from './pages/session.page.tsx';
import { shownSession } from './session-shown.ts';

/** One session: everything in it, and what can be done with all of it. */
export async function sessionView(
  work: Work,
  id: SessionId,
  form: FormState = blankForm(),
): Promise<SessionView> {
  requirePermission(work, 'rota.see');

  const session = await sessionOf(work, id);
  const isOwn = (session.workerId as string) === (work.actor.userId as string);
  // Who is booked with somebody else is not for those who see only their own people.
  if (!isOwn && !may(work.actor, 'people.see-team')) throw new Refusal('not-found', 'rota.no-such-session');
  const leave = await leaveBetween(work, { ...session, workerIds: [session.workerId] });
  const mayHandOver = may(work.actor, 'rota.edit') && session.open && session.to > work.now;
  const showing = await showingOf(work, { sessions: [session], leave, saysWorker: true });
  const names = await namesOfUsers(work, [session.workerId]);
  const others = mayHandOver ? await workersWithinReach(work) : [];
  return {
    session: shownSession(session, showing),
    worker: names.get(session.workerId) ?? '',
    clinicId: session.clinicId,
    open: session.open,
    mayCancel: session.open && session.to > work.now && (isOwn || may(work.actor, 'rota.edit')),
    others: others
      .filter((other) => other.id !== session.workerId)
      .map((other) => ({ value: other.id, label: other.name })),
    form,
  };
}
