import type { Barriers } from '#modules/people';
import type { Session, SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { elmStreet, workerAsha } from '#tests/support/network.ts';

import type { Wishes } from '../domain/offer.ts';
import type { Around, Needs, Place, Slottable } from './domain/needs.ts';
import type { Question } from './domain/rank.ts';
import { minutesSince1970 } from './domain/wall-clock.ts';

const asha = workerAsha.id as string as WorkerId;

/** Somebody to whom nothing stands in the way. */
const noBarriers: Barriers = {
  cannot: [],
  can: [],
  quietWaiting: false,
  schoolRun: false,
  shifts: false,
  leavingHome: false,
  bus: null,
  carer: false,
  interpreter: false,
  language: 'en',
  stepFree: false,
  prefersPhone: false,
  workerId: null,
  unwantedWorkerIds: [],
  sameWorker: false,
  length: null,
};

export const elm = {
  id: 'site-elm' as NonNullable<Session['site']>['id'],
  name: 'Elm Street',
  practiceId: elmStreet,
  stepFree: true,
  quietRoom: false,
  latitude: null,
  longitude: null,
};

type Given = Partial<Omit<Slottable, 'from' | 'to'>> & {
  readonly day?: string;
  readonly at?: string;
  readonly minutes?: number;
};

/** Tuesday 3 March 2026 from nine to half past twelve at Elm Street with Asha, unless a test says otherwise. */
export function session({
  day = '2026-03-03',
  at = '09:00',
  minutes = 210,
  ...given
}: Given = {}): Slottable {
  const from = minutesSince1970(instantAt(day as LocalDate, at as LocalTime));
  return {
    id: `session-${given.workerId ?? asha}-${day}-${at}` as SessionId,
    workerId: asha,
    mode: 'face-to-face',
    room: { id: 'room' as NonNullable<Session['room']>['id'], name: 'Room 1', stepFree: true },
    site: elm,
    from,
    to: from + minutes,
    bufferMinutes: 0,
    travelMinutes: 0,
    ...given,
  };
}

export function place(given: Given = {}, taken: Place['taken'] = []): Place {
  return { session: session(given), taken };
}

const knowing: Around = { quiet: new Map(), learnt: new Map(), speaks: new Map() };

type Asked = {
  readonly places: readonly Place[];
  readonly barriers?: Partial<Barriers>;
  readonly needs?: Partial<Needs>;
  readonly around?: Partial<Around>;
  readonly wishes?: Partial<Wishes>;
  readonly lengths?: Question['lengths'];
  readonly now?: Date;
};

/** What is asked for somebody of Elm Street whose link worker is Asha, on Monday 2 March 2026 at nine. */
export function question({ places, barriers, needs, around, wishes, lengths, now }: Asked): Question {
  return {
    places,
    needs: {
      barriers: { ...noBarriers, ...barriers },
      workerId: asha,
      practiceId: elmStreet,
      busy: [],
      ...needs,
    },
    around: { ...knowing, ...around },
    lengths: lengths ?? { short: 20, long: 45 },
    wishes: { mode: null, length: null, kind: 'first', perDay: 2, limit: 6, everyTime: false, ...wishes },
    notBefore: minutesSince1970(now ?? new Date('2026-03-02T09:00:00Z')),
  };
}

/** What the clock on the wall shows at each offer. */
export function times(offers: readonly { readonly from: Date }[]): readonly string[] {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return offers.map(({ from }) => wall.format(from));
}
