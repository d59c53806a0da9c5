import { audit } from '#platform/audit.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Bookings } from '../bookings.ts';
import type { RoomId } from '../domain/site.ts';
import { requireDecided } from '../impact.ts';
import { toLose } from '../losing.ts';
import { roomOf, updateRoom } from '../store/room-store.ts';

export type WithdrawRoom = {
  readonly once: string;
  readonly version: string | null;
  readonly roomId: RoomId;
  /** The first day without it. */
  readonly from: LocalDate;
  /** The room that its clinics move to; null: they end. */
  readonly insteadId: RoomId | null;
  /** Its impact was seen: whoever does not fit keeps their session until they were told, and held days are left out. */
  readonly decided: boolean;
};

/**
 * A room is not used any more from a day on.
 *
 * @throws Refusal `rota.to-decide` when somebody is booked in it, and nobody has seen who.
 */
export async function withdrawRoom(work: Work, input: WithdrawRoom, bookings: Bookings): Promise<void> {
  requirePermission(work, 'rota.edit');
  const { once: key, version, ...said } = input;
  if (await answeredBefore(work, { key, command: 'rota.withdraw-room', input: said, answer: 'done' })) return;

  const room = await roomOf(work, input.roomId);
  requireUnchanged(room, version);
  const { from, insteadId, decided } = input;
  const instead = insteadId && { roomId: (await roomOf(work, insteadId)).id };
  const losing = await toLose(work, { from, lost: { roomIds: [room.id] }, instead }, bookings.bookedIn);
  requireDecided(losing.impact, decided);
  await losing.apply();
  await bookings.tellChanged(work, losing.impact.changing);
  await updateRoom(work, room, { withdrawnOn: from });
  const { id, networkId } = room;
  const details = { kept: losing.impact.kept.length };
  await audit(work, 'rota.room-withdrawn', { type: 'room', id, networkId, details });
}
