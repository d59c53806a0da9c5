import { instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { ContactKind, Happened } from './contact.ts';
import type { Wishes } from './next-try.ts';
import { nothingSaid } from './said-times.ts';

/** Somebody who said nothing about when to ring. */
export const none: Wishes = { said: nothingSaid, askedFor: null, prefersText: false };

export function at(day: string, time: string): Date {
  return instantAt(day as LocalDate, time as LocalTime);
}

export function happened(kind: ContactKind, day: string, time: string): Happened {
  return { kind, at: at(day, time) };
}
