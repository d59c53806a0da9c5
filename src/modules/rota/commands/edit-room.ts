import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { RoomId, SiteId } from '../domain/site.ts';
import { insertRoom, roomOf, updateRoom } from '../store/room-store.ts';
import type { RoomWords } from '../store/room-store.ts';
import { siteOf } from '../store/site-store.ts';

export type AddRoom = { readonly once: string; readonly siteId: SiteId; readonly words: RoomWords };

export async function addRoom(work: Work, { once: key, siteId, words }: AddRoom): Promise<RoomId> {
  requirePermission(work, 'rota.edit');
  const answer = { id: newId<RoomId>() };
  const input = { siteId, words };
  const earlier = await answeredBefore(work, { key, command: 'rota.add-room', input, answer });
  if (earlier) return earlier.id;

  const { id } = answer;
  const site = await siteOf(work, siteId);
  await insertRoom(work, { site, words, id });
  await audit(work, 'rota.room-added', { type: 'room', id, networkId: site.networkId });
  return id;
}

export type EditRoom = {
  readonly once: string;
  readonly version: string | null;
  readonly roomId: RoomId;
  readonly words: RoomWords;
};

export async function editRoom(work: Work, { once: key, version, roomId, words }: EditRoom): Promise<void> {
  requirePermission(work, 'rota.edit');
  const input = { roomId, words };
  if (await answeredBefore(work, { key, command: 'rota.edit-room', input, answer: 'done' })) return;

  const room = await roomOf(work, roomId);
  requireUnchanged(room, version);
  await updateRoom(work, room, words);
  await audit(work, 'rota.room-changed', { type: 'room', id: roomId, networkId: room.networkId });
}
