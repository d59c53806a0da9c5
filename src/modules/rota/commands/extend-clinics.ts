import { audit } from '#platform/audit.ts';
import { enqueue } from '#platform/jobs.ts';
import { homeNetwork, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { extendClinics } from '../announcements.ts';
import { horizonOf, makeSessions } from '../make-sessions.ts';
import { clinicsToExtend, clinicToChange } from '../store/clinic-store.ts';

/** So that one transaction is never long. */
const atOnce = 50;

/**
 * Makes the sessions of clinics that are not made up to the horizon yet: some of them, and the rest in another job.
 *
 * @returns How many sessions were made.
 */
export async function makeNextSessions(work: Work): Promise<number> {
  requirePermission(work, 'rota.make-sessions');

  const behind = await clinicsToExtend(work, { until: horizonOf(work), limit: atOnce });
  let made = 0;
  for (const { id } of behind) {
    // Taken one after the other, and as it is once it is taken: somebody may have ended it meanwhile.
    const clinic = await clinicToChange(work, id);
    if (clinic.endedOn === null && clinic.madeUntil < horizonOf(work))
      made += await makeSessions(work, clinic);
  }
  if (made > 0)
    await audit(work, 'rota.sessions-made', { type: 'rota', id: work.requestId, details: { made } });
  if (behind.length === atOnce) await enqueue(work, extendClinics, { networkId: homeNetwork(work) });
  return made;
}
