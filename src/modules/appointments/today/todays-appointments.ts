import type { PersonId } from '#modules/people';
import { sessionsOf } from '#modules/rota';
import type { Work } from '#platform/work.ts';

import { placeOf } from '../booking/appointment.view.ts';
import { modeWords } from '../booking/pages/words.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import type { WithWorker } from './store/with-worker-store.ts';

export type TodaysAppointment = {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly from: Date;
  /** It has begun, and nobody has said how it went. */
  readonly toSettle: boolean;
  /** It took place, or they did not come: nothing more is to be done. */
  readonly settled: boolean;
} & Met;

type Met = Pick<WithWorker, 'mode' | 'sessionId'>;

/** An appointment of today, as it stands at a moment. */
export function todaysAppointment(
  { id, personId, from, mode, sessionId, outcome }: WithWorker,
  now: Date,
): TodaysAppointment {
  const settled = outcome !== null;
  return { id, personId, from, mode, sessionId, toSettle: !settled && from <= now, settled };
}

/** How and where they meet, in words, of each of some appointments. */
export async function withPlaces<Row extends Met>(
  work: Work,
  rows: readonly Row[],
): Promise<readonly (Row & { readonly where: string })[]> {
  const sessions = await sessionsOf(work, [...new Set(rows.map(({ sessionId }) => sessionId))]);
  return rows.map((row) => {
    const session = sessions.get(row.sessionId);
    const where = [modeWords[row.mode](), session && placeOf(session)].filter(Boolean).join(', ');
    return { ...row, where };
  });
}
