import { z } from 'zod';

import { m } from '#text';
import type { ServiceId } from '#modules/directory';
import { waysOfConsent } from '#modules/people';
import {
  choice,
  choices,
  line,
  optionalChoice,
  optionalDay,
  optionalLine,
  optionalProse,
  tick,
  ticked,
} from '#platform/fields.ts';
import { idOf } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { connectionStatuses, tellable, tellsService, waysToConnect } from '../domain/connection.ts';
import type { GoalId } from '../domain/ids.ts';

const note = () => optionalLine(500).transform((text) => (text === '' ? null : text));

const followUpOn = (today: LocalDate) =>
  optionalDay().refine((day) => day === null || day >= today, { error: () => m.plans_connect_in_past() });

export const ConnectForm = (today: LocalDate) =>
  z
    .object({
      way: choice(waysToConnect, () => m.plans_connect_way_missing()),
      shared: choices(tellable),
      help: optionalProse(500),
      followUpOn: followUpOn(today),
      // What no page of ours sends is left out rather than explained.
      goalId: idOf<GoalId>().nullable().catch(null).default(null),
      note: note(),
      consent: optionalChoice(waysOfConsent),
      step: z.enum(['look', 'change', 'make']).catch('look'),
    })
    .refine(({ way, shared, help }) => !tellsService(way) || !shared.includes('help') || help !== '', {
      path: ['help'],
      error: () => m.plans_connect_help_missing(),
      // Also when a day or a note is wrong: everything that is wrong is said at once.
      when: ({ value }) => HelpChosen.safeParse(value).success,
    });

const HelpChosen = z.object({
  way: z.enum(waysToConnect),
  shared: z.array(z.enum(tellable)),
  help: z.string(),
});

export type ConnectSent = z.output<ReturnType<typeof ConnectForm>>;

export const StatusSent = z
  .object({
    status: z.enum(connectionStatuses, { error: () => m.plans_connection_status_missing() }),
    note: note(),
    asks: z.string().optional(),
  })
  .refine(({ asks, note: why }) => asks !== 'why' || why !== null, {
    path: ['note'],
    error: () => m.plans_connection_why_missing(),
  })
  .refine(({ status }) => status !== 'suggested', {
    path: ['status'],
    error: () => m.plans_connection_status_missing(),
  });

export const FollowUpForm = (today: LocalDate) => z.object({ followUpOn: followUpOn(today) });

export const WithdrawForm = z.object({
  how: choice(waysOfConsent, () => m.plans_connection_withdraw_missing()),
});

export const NoteForm = z.object({ note: note(), reason: line(300, () => m.plans_reason_missing()) });

const manyIds = ticked.pipe(z.array(idOf<ServiceId>(() => m.plans_shortlist_tick_missing())));

export const ShortlistForm = z.object({
  services: manyIds.refine((ids) => ids.length > 0, { error: () => m.plans_shortlist_tick_missing() }),
  q: optionalLine(200),
  near: optionalLine(80),
  goal: z.union([z.literal(''), idOf<GoalId>()]).catch(''),
});

export const SendForm = z.object({
  channel: choice(['letter', 'text', 'email'], () => m.plans_shortlist_how_missing()),
  spoke: tick(),
});

/** A form that is only a button. */
export const NoFields = z.object({});
