import { z } from 'zod';

import { m } from '#text';
import type { WorkerId } from '#modules/workforce';
import { choice, choices, day, line, oneText, optionalDay, tick } from '#platform/fields.ts';
import { idOf } from '#platform/ids.ts';
import { addDays, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import { modes } from './domain/clinic.ts';
import { leaveKinds } from './domain/leave.ts';
import type { ClinicWords } from './domain/new-clinic.ts';
import { howOften } from './domain/pattern.ts';
import type { RoomId } from './domain/site.ts';
import { minutesBetween, time } from './time-fields.ts';

export const weekdayValues = ['1', '2', '3', '4', '5', '6', '7'] as const;
const gapValues = ['0', '5', '10', '15'] as const;
const travelValues = ['0', '10', '15', '20', '30', '45', '60'] as const;

function idChosen<Id extends string>(missing: () => string) {
  return optionalId<Id>()
    .refine((id) => id !== null, { error: missing })
    .transform((id) => id as Id);
}

export function optionalId<Id extends string>() {
  return oneText.transform((text): Id | null => idOf<Id>().safeParse(text).data ?? null);
}

const gap = z.enum(gapValues).catch('0').transform(Number);
const travel = z.enum(travelValues).catch('0').transform(Number);

/** What is asked of every session: who, how and where; and when of the day. In the order of the page, for the summary of errors. */
const whoAndHow = {
  workerId: idChosen<WorkerId>(() => m.rota_missing_worker()),
  mode: choice(modes, () => m.rota_missing_mode()),
  roomId: optionalId<RoomId>(),
  travelMinutes: travel,
};

const hours = {
  startsAt: time(m.rota_missing_starts_at, m.rota_wrong_starts_at),
  endsAt: time(m.rota_missing_ends_at, m.rota_wrong_ends_at),
  bufferMinutes: gap,
};

type SessionTyped = {
  readonly mode: ClinicWords['mode'];
  readonly roomId: RoomId | null;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly travelMinutes: number;
};

function checkSession(typed: SessionTyped, context: z.RefinementCtx): void {
  const minutes = minutesBetween(typed.startsAt, typed.endsAt);
  if (typed.mode === 'face-to-face' && typed.roomId === null) fault(context, 'roomId', m.rota_missing_room());
  if (minutes <= 0) fault(context, 'endsAt', m.rota_ends_before_start());
  else if (minutes < 10) fault(context, 'endsAt', m.rota_too_short());
  else if (minutes > 720) fault(context, 'endsAt', m.rota_too_long());
}

/** A room only face to face, a way only to somebody's home. */
function tidy<Typed extends SessionTyped>(typed: Typed) {
  return {
    ...typed,
    roomId: typed.mode === 'face-to-face' ? typed.roomId : null,
    travelMinutes: typed.mode === 'home' ? typed.travelMinutes : 0,
    minutes: minutesBetween(typed.startsAt, typed.endsAt),
  };
}

export function clinicForm(today: LocalDate) {
  return z
    .object({
      name: line(80, () => m.rota_missing_name()),
      ...whoAndHow,
      often: choice(howOften, () => m.rota_missing_often()),
      weekdays: choices(weekdayValues).refine((days) => days.length > 0, {
        error: () => m.rota_missing_weekdays(),
      }),
      ...hours,
      startsOn: day(() => m.rota_missing_starts_on()),
      until: optionalDay(),
      onBankHolidays: tick(),
    })
    .superRefine((typed, context) => {
      checkSession(typed, context);
      checkDays(typed, today, context);
    })
    .transform((typed): ClinicWords => {
      const { often, weekdays, until, endsAt: _, ...said } = tidy(typed);
      return { ...said, pattern: { often, weekdays: weekdays.map(Number), until } };
    });
}

type Days = { readonly startsOn: LocalDate; readonly until: LocalDate | null };

function checkDays({ startsOn, until }: Days, today: LocalDate, context: z.RefinementCtx): void {
  if (startsOn < today) fault(context, 'startsOn', m.rota_in_the_past());
  if (startsOn > addDays(today, 730)) fault(context, 'startsOn', m.rota_too_far());
  if (until !== null && until < startsOn) fault(context, 'until', m.rota_until_before_start());
}

export function sessionForm(now: Date) {
  return z
    .object({ ...whoAndHow, onDay: day(() => m.rota_missing_on_day()), ...hours })
    .superRefine(checkSession)
    .transform((typed, context) => {
      const { onDay, startsAt, endsAt, minutes: _, ...said } = tidy(typed);
      const span = { from: instantAt(onDay, startsAt), to: instantAt(onDay, endsAt) };
      if (span.from <= now) fault(context, 'onDay', m.rota_in_the_past());
      return { ...said, ...span };
    });
}

export const EndForm = z.object({ lastDay: day(() => m.rota_missing_last_day()), decided: tick() });

export const LeaveForm = z
  .object({
    workerId: idChosen<WorkerId>(() => m.rota_missing_worker()),
    kind: choice(leaveKinds, () => m.rota_missing_kind()),
    fromDay: day(() => m.rota_missing_from_day()),
    toDay: optionalDay(),
    half: z.enum(['morning', 'afternoon']).or(z.literal('')).optional(),
    decided: tick(),
  })
  .superRefine(({ fromDay, toDay }, context) => {
    if (toDay !== null && toDay < fromDay) fault(context, 'toDay', m.rota_until_before_start());
    if (toDay !== null && toDay > addDays(fromDay, 366)) fault(context, 'toDay', m.rota_leave_too_long());
  })
  .transform(({ fromDay, toDay, half, ...said }) => ({
    ...said,
    ...leaveSpan(fromDay, toDay ?? fromDay, half),
  }));

/** Whole days, or of one day its half. */
function leaveSpan(fromDay: LocalDate, toDay: LocalDate, half: string | undefined) {
  const at = (on: LocalDate, clock: string) => instantAt(on, clock as LocalTime);
  const isHalf = fromDay === toDay;
  return {
    from: at(fromDay, isHalf && half === 'afternoon' ? '13:00' : '00:00'),
    to: isHalf && half === 'morning' ? at(fromDay, '13:00') : at(addDays(toDay, 1), '00:00'),
  };
}

function fault(context: z.RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: 'custom', path: [field], message });
}
