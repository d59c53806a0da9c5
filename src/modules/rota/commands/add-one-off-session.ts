import { m } from '#text';
import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Mode } from '../domain/clinic.ts';
import type { SessionId } from '../domain/session.ts';
import type { RoomId } from '../domain/site.ts';
import { requireRotaOf } from '../require-rota-of.ts';
import { roomOf } from '../store/room-store.ts';
import { insertOneOff } from '../store/session-writes.ts';
import { nationFor } from '../nation-for.ts';

export type AddOneOffSession = {
  readonly workerId: WorkerId;
  readonly mode: Mode;
  /** Face to face only. */
  readonly roomId: RoomId | null;
  readonly from: Date;
  readonly to: Date;
  readonly name?: string;
  readonly bufferMinutes?: number;
  readonly travelMinutes?: number;
};

/**
 * A session outside every pattern.
 *
 * @returns Null when the room or the worker is held at that time: somebody was faster.
 */
export async function addOneOffSession(work: Work, one: AddOneOffSession): Promise<SessionId | null> {
  requirePermission(work, 'rota.edit-own');
  await requireRotaOf(work, one.workerId);

  const { networkId } = await workerOf(work, one.workerId);
  if (one.roomId) await roomOf(work, one.roomId);
  const id = newId<SessionId>();
  const { name = m.rota_once(), bufferMinutes = 0, travelMinutes = 0 } = one;
  const nation = await nationFor(work, one.roomId);
  const made = await insertOneOff(work, id, {
    ...one,
    name,
    bufferMinutes,
    travelMinutes,
    networkId,
    nation,
  });
  if (!made) return null;
  await audit(work, 'rota.session-added', { type: 'session', id, networkId });
  return id;
}
