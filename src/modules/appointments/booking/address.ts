import { z } from 'zod';

import { m } from '#text';
import type { PersonId } from '#modules/people';
import type { SessionId } from '#modules/rota';
import { choice } from '#platform/fields.ts';
import { idOf } from '#platform/ids.ts';
import { atMinute, parseDay } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { kinds, modes } from '../domain/appointment.ts';
import type { AppointmentId, Mode } from '../domain/appointment.ts';
import { lengths } from '../domain/offer.ts';
import type { Length } from '../domain/offer.ts';

/** What an address of the booking pages says is sought. */
export type Sought = {
  readonly how: Mode | null;
  readonly length: Length | null;
  /** Every time of one day is shown. */
  readonly day: LocalDate | null;
};

/** Where a booking begins: with a person, or with an appointment that is to be moved. */
export type Beginning = { readonly personId: PersonId } | { readonly moving: AppointmentId };

/** A day may come as one word or, from the boxes of a form, as three. */
export function soughtIn(query: Readonly<Record<string, string>>): Sought {
  const { how, length, day } = query;
  const boxes = ['year', 'month', 'day'].map((part) => (query[`day-${part}`] ?? '').trim().padStart(2, '0'));
  return {
    how: modes.find((mode) => mode === how) ?? null,
    length: lengths.find((one) => one === length) ?? null,
    day: parseDay(day ?? '') ?? parseDay(boxes.join('-')),
  };
}

/** The time that an address or a form names. One that cannot be is no time at all. */
export const Chosen = z.object({
  session: idOf<SessionId>(),
  from: z.iso
    .datetime({ offset: true })
    .transform((text) => atMinute(Temporal.Instant.from(text).epochMilliseconds / 60_000)),
  minutes: z.coerce.number().int().min(5).max(240),
});

export const BookingForm = Chosen.extend({ kind: z.enum(kinds) });

export const CancelForm = z.object({
  by: choice(['person', 'service'], () => m.appointments_choose_who()),
});
