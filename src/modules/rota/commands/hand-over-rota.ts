import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { addDays } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Bookings } from '../bookings.ts';
import { requireDecided } from '../impact.ts';
import { toLose } from '../losing.ts';

export type HandOverRota = {
  readonly once: string;
  readonly workerId: WorkerId;
  readonly lastDay: LocalDate;
  /** Who takes their clinics; null: they end. */
  readonly toId: WorkerId | null;
  /** Its impact was seen: whoever does not fit keeps their session until they were told, and held days are left out. */
  readonly decided: boolean;
};

/**
 * A worker leaves: after their last day their clinics are somebody else's, with everybody who is booked, or they end.
 *
 * @throws Refusal `rota.to-decide` when somebody is booked, and nobody has seen who.
 */
export async function handOverRota(work: Work, input: HandOverRota, bookings: Bookings): Promise<void> {
  requirePermission(work, 'rota.edit');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'rota.hand-over', input: said, answer: 'done' })) return;

  const { networkId, id } = await workerOf(work, input.workerId);
  const taker = input.toId && (await workerOf(work, input.toId));
  if (taker && taker.networkId !== networkId) throw new Refusal('not-found', 'workforce.not-found');
  const instead = taker && { workerId: taker.id };
  const from = addDays(input.lastDay, 1);
  const losing = await toLose(work, { from, lost: { workerId: id }, instead }, bookings.bookedIn);
  requireDecided(losing.impact, input.decided);
  await losing.apply();
  await bookings.tellChanged(work, losing.impact.changing);
  const details = { going: losing.impact.going.length, kept: losing.impact.kept.length };
  await audit(work, 'rota.handed-over', { type: 'worker', id, networkId, details });
}
