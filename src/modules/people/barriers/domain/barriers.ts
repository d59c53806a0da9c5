import type { UserId } from '#platform/ids.ts';
import type { LocalTime } from '#platform/local-date.ts';

import type { PersonDetails } from '../../domain/person.ts';
import { without } from './minutes.ts';
import { minutesOn } from './spans.ts';
import type { Barrier, TimeReason, WeeklyTime, WishedLength } from './barrier.ts';

/** What makes it harder or easier for somebody to come, gathered from what they said and from their details. */
export type Barriers = {
  readonly cannot: readonly (WeeklyTime & { readonly why: TimeReason; readonly words: string | null })[];
  /** When they can come. None said: any time that is not ruled out. */
  readonly can: readonly (WeeklyTime & { readonly words: string | null })[];
  readonly quietWaiting: boolean;
  readonly schoolRun: boolean;
  /** Their shifts change: ask each time. */
  readonly shifts: boolean;
  /** Leaving the house is hard. */
  readonly leavingHome: boolean;
  readonly bus: { readonly passFrom: LocalTime | null; readonly costMatters: boolean } | null;
  /** Somebody comes with them. */
  readonly carer: boolean;
  readonly interpreter: boolean;
  readonly language: string;
  readonly stepFree: boolean;
  readonly prefersPhone: boolean;
  /** Whom they asked for. */
  readonly workerId: UserId | null;
  readonly unwantedWorkerIds: readonly UserId[];
  /** They asked to stay with whom they know. */
  readonly sameWorker: boolean;
  readonly length: WishedLength | null;
};

type FromDetails = Pick<PersonDetails, 'language' | 'needsInterpreter' | 'adjustments'>;

/** Said in either place is said: nobody is asked again for what their details already tell. */
export function barriersFrom(person: FromDetails, lines: readonly Barrier[]): Barriers {
  const said = (kind: Barrier['kind']) => lines.some((line) => line.kind === kind);
  const adjusted = (code: FromDetails['adjustments'][number]) => person.adjustments.includes(code);
  const cannot = lines.flatMap((line) => (line.kind === 'cannot' ? weekly(line, { why: line.why }) : []));
  const workers = lines.flatMap((line) => (line.kind === 'worker' ? [line.workerId] : []));
  const lengths = lines.flatMap((line) => (line.kind === 'length' ? [line.length] : []));
  return {
    cannot,
    can: lines.flatMap((line) => (line.kind === 'can' ? weekly(line, {}) : [])),
    quietWaiting: said('quiet-waiting') || adjusted('quiet-room'),
    schoolRun: cannot.some(({ why }) => why === 'school-run'),
    shifts: said('shifts'),
    leavingHome: said('leaving-home') || adjusted('home-visit'),
    bus: busOf(lines),
    carer: said('carer') || adjusted('carer-present'),
    interpreter: person.needsInterpreter || adjusted('bsl-interpreter'),
    language: person.language,
    stepFree: said('step-free') || adjusted('step-free'),
    prefersPhone: said('prefers-phone'),
    workerId: workers.at(-1) ?? null,
    unwantedWorkerIds: lines.flatMap((line) => (line.kind === 'not-worker' ? [line.workerId] : [])),
    sameWorker: adjusted('same-worker'),
    length: lengths.at(-1) ?? (adjusted('longer-appointment') ? 'long' : null),
  };
}

/** They said when they can come, and of all of it that they cannot: one of the two was misheard. */
export function isContradicted({ can, cannot }: Pick<Barriers, 'can' | 'cannot'>): boolean {
  const left = everyDay.flatMap((day) => without(minutesOn(day, can), minutesOn(day, cannot)));
  return can.length > 0 && left.length === 0;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

type WeeklyLine = Extract<Barrier, { kind: 'cannot' | 'can' }>;

function weekly<More>({ weekdays, from, to, words }: WeeklyLine, more: More) {
  const days = weekdays.length === 0 ? [null] : weekdays;
  return days.map((weekday) => ({ weekday, from, to, words, ...more }));
}

/** The latest hour counts: before it the way would cost them. */
function busOf(lines: readonly Barrier[]): Barriers['bus'] {
  const passes = lines.flatMap((line) => (line.kind === 'bus-pass' ? [line.from] : []));
  const costMatters = lines.some(({ kind }) => kind === 'bus-cost');
  const passFrom = passes.toSorted().at(-1) ?? null;
  return passFrom === null && !costMatters ? null : { passFrom, costMatters };
}
