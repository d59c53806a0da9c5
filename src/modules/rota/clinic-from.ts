import { workerOf } from '#modules/workforce';
import { addDays } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { ClinicWords } from './domain/new-clinic.ts';
import { ruleOf } from './domain/pattern.ts';
import { nationFor } from './nation-for.ts';
import type { NewClinic } from './store/clinic-store.ts';
import { roomOf } from './store/room-store.ts';

/** A clinic as it is kept, of what its form says. Nothing is made of it yet. */
export async function clinicFrom(work: Work, words: ClinicWords): Promise<NewClinic> {
  const { networkId } = await workerOf(work, words.workerId);
  const room = words.roomId && (await roomOf(work, words.roomId));
  if (room && room.networkId !== networkId) throw new Refusal('not-found', 'rota.no-such-room');
  const { pattern, ...said } = words;
  return {
    ...said,
    networkId,
    repeats: ruleOf(pattern),
    nation: await nationFor(work, words.roomId),
    madeUntil: addDays(words.startsOn, -1),
  };
}
