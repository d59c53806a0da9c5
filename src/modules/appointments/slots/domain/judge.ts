import type { Barriers } from '#modules/people';
import type { LocalTime } from '#platform/local-date.ts';

import type { Reason, RuledOut } from '../../domain/offer.ts';
import { learntAt } from './needs.ts';
import type { Around, Needs, Slottable } from './needs.ts';
import { minuteOf, weeklyOf } from './weekly.ts';

/** A meeting on the wall clock: the weekday and the minutes of it. */
export type At = { readonly weekday: number; readonly from: number; readonly to: number };

/** What speaks for a time: how strongly, and in words that can be said to the person. */
export type Merit = { readonly points: number; readonly reason: Reason | null };

/** What would keep the person from coming, or null. */
export type Judge = {
  readonly againstSession: (session: Slottable) => RuledOut['code'] | null;
  readonly againstTime: (session: Slottable, at: At) => RuledOut['code'] | null;
  /** What holds for the whole of a session. */
  readonly ofSession: (session: Slottable) => readonly Merit[];
  readonly ofTime: (session: Slottable, at: At) => readonly Merit[];
  /** Most people said nothing that makes one hour better than another: then thousands of them need not be looked at. */
  readonly anyTimeIsAlike: boolean;
};

/** From the bus that is free to the door: nobody is asked to be there the minute their pass begins. */
const busRideMinutes = 20;

/** How much each thing counts. What somebody asked for comes before what suits the diary. */
const weight = {
  wantedWorker: 45,
  sameWorker: 25,
  sameWorkerAsked: 50,
  quiet: 30,
  quietRoom: 12,
  busyWaitingRoom: -15,
  quietLearnt: 15,
  busPass: 6,
  beforeBusPass: -15,
  prefersPhone: 25,
  fromHome: 20,
  ownPractice: 8,
  stepFree: 2,
  language: 20,
  saidTheyCan: 25,
  schoolRun: 2,
} as const;

export function judgeFor(needs: Needs, around: Around): Judge {
  const times = timesOf(needs.barriers);
  return {
    againstSession: (session) => againstSession(needs.barriers, session),
    againstTime: (session, at) => times.against(session, at),
    ofSession: (session) => [
      ...ofWorker(needs, around, session),
      ...ofMode(needs.barriers, session),
      ...ofSite(needs, session),
    ],
    ofTime: (session, at) => [
      ...times.of(session, at),
      ...ofWaiting(needs.barriers, around, { session, at }),
    ],
    anyTimeIsAlike: isAnyTimeAlike(needs.barriers),
  };
}

function isAnyTimeAlike({ cannot, can, bus, schoolRun, quietWaiting }: Barriers): boolean {
  return cannot.length + can.length === 0 && bus === null && !schoolRun && !quietWaiting;
}

function againstSession(barriers: Barriers, session: Slottable): RuledOut['code'] | null {
  if (barriers.unwantedWorkerIds.includes(session.workerId)) return 'unwanted-worker';
  const stairs = session.mode === 'face-to-face' && !(session.room?.stepFree && session.site?.stepFree);
  return barriers.stepFree && stairs ? 'not-step-free' : null;
}

/** The weekly times that a person named, made ready to be asked thousands of times. */
function timesOf(barriers: Barriers) {
  const because = (...whys: readonly string[]) =>
    weeklyOf(barriers.cannot.filter(({ why }) => whys.includes(why)));
  const schoolRun = because('school-run');
  const shifts = because('shift');
  const cannot = because('caring', 'morning-hard', 'faith', 'other');
  const can = weeklyOf(barriers.can);
  const passFrom = barriers.bus?.passFrom ?? null;
  const there = passFrom === null ? 0 : minuteOf(passFrom) + busRideMinutes;
  const byBus = (session: Slottable) => passFrom !== null && session.mode === 'face-to-face';
  return {
    against: (session: Slottable, { weekday, from, to }: At): RuledOut['code'] | null => {
      if (cannot.within(weekday, from, to) > 0) return 'person-cannot';
      if (schoolRun.within(weekday, from, to) > 0) return 'school-run';
      if (shifts.within(weekday, from, to) > 0) return 'shifts';
      if (!can.none && can.within(weekday, from, to) < to - from) return 'outside-said-times';
      return byBus(session) && barriers.bus?.costMatters && from < there ? 'before-bus-pass' : null;
    },
    of: (session: Slottable, { weekday, from }: At): readonly Merit[] => [
      ...(can.none ? [] : [saidTheyCan(barriers, weekday, from)]),
      ...(byBus(session) ? [from >= there ? afterPass(passFrom) : beforePass] : []),
      ...(schoolRun.within(weekday, 0, 1440) > 0
        ? [merit(weight.schoolRun, { code: 'away-from-school-run' })]
        : []),
    ],
  };
}

const beforePass: Merit = { points: weight.beforeBusPass, reason: null };

function afterPass(passFrom: LocalTime | null): Merit {
  return merit(weight.busPass, passFrom === null ? null : { code: 'after-bus-pass', from: passFrom });
}

function saidTheyCan({ can }: Barriers, weekday: number, minute: number): Merit {
  const said = can.find(
    (time) =>
      (time.weekday === null || time.weekday === weekday) &&
      minuteOf(time.from) <= minute &&
      minute < minuteOf(time.to),
  );
  return merit(weight.saidTheyCan, said ? { code: 'said-they-can', from: said.from, to: said.to } : null);
}

function ofWorker({ barriers, workerId }: Needs, around: Around, session: Slottable): readonly Merit[] {
  const own = session.workerId === workerId;
  const wanted = barriers.workerId === session.workerId;
  const { language } = barriers;
  const speaks = language !== 'en' && (around.speaks.get(session.workerId) ?? []).includes(language);
  return [
    ...(wanted ? [merit(weight.wantedWorker, { code: 'wanted-worker' })] : []),
    ...(own
      ? [merit(barriers.sameWorker ? weight.sameWorkerAsked : weight.sameWorker, wanted ? null : same)]
      : []),
    ...(speaks ? [merit(weight.language, { code: 'speaks-language', language })] : []),
  ];
}

const same: Reason = { code: 'same-worker' };

function ofMode(barriers: Barriers, { mode }: Slottable): readonly Merit[] {
  return [
    ...(barriers.prefersPhone && mode === 'phone'
      ? [merit(weight.prefersPhone, { code: 'preferred-mode' })]
      : []),
    ...(barriers.leavingHome && mode !== 'face-to-face'
      ? [merit(weight.fromHome, { code: 'from-home' })]
      : []),
  ];
}

function ofSite({ barriers, practiceId }: Needs, { site }: Slottable): readonly Merit[] {
  if (!site) return [];
  const own = practiceId !== null && site.practiceId === practiceId;
  return [
    ...(barriers.quietWaiting && site.quietRoom
      ? [merit(weight.quietRoom, { code: 'quiet-room', site: site.name })]
      : []),
    ...(own ? [merit(weight.ownPractice, { code: 'at-their-practice', site: site.name })] : []),
    ...(barriers.stepFree ? [merit(weight.stepFree, { code: 'step-free', site: site.name })] : []),
  ];
}

type Meeting = { readonly session: Slottable; readonly at: At };

/** What they would find in the waiting room, for those to whom it matters. */
function ofWaiting({ quietWaiting }: Barriers, around: Around, { session, at }: Meeting): readonly Merit[] {
  const { site } = session;
  if (!quietWaiting || !site) return [];
  const quiet = around.quiet.get(site.id);
  // What is quiet is the waiting: it is over when they begin.
  if (quiet && quiet.within(at.weekday, at.from, at.from + 1) > 0)
    return [merit(weight.quiet, { code: 'quiet-hour', site: site.name })];
  const learnt = learntAt(around, site.id, [at.weekday, at.from]);
  if (learnt) return [merit(weight.quietLearnt, { code: 'quiet-learnt', site: site.name, ...learnt })];
  return site.quietRoom ? [] : [merit(weight.busyWaitingRoom, null)];
}

function merit(points: number, reason: Reason | null): Merit {
  return { points, reason };
}
