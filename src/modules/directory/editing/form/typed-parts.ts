import { z } from 'zod';

import { m } from '#text';
import { optionalLine, optionalProse } from '#platform/fields.ts';

/** One line, or null when it was left out. */
export function lineOrNull(max: number) {
  return optionalLine(max).transform(orNull);
}

export function proseOrNull(max: number) {
  return optionalProse(max).transform(orNull);
}

/** A wall-clock time as people type it: "10", "10 am", "2.30pm", "14:30". */
export function timeOrNull() {
  return optionalLine(20).transform((text, context) => {
    if (text === '') return null;
    const time = timeIn(text);
    if (time === null) context.addIssue({ code: 'custom', message: m.editing_wrong_time() });
    return time;
  });
}

function timeIn(text: string): string | null {
  const [, hours, minutes = '00', half] = clock.exec(text) ?? [];
  const hour = hours === undefined ? null : hourOf(Number(hours), half);
  if (hour === null || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

const clock = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|yb|yp|yh)?$/i;

/** Of 24 hours; with half a day said, of twelve. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^(p|yp|yh)/i.test(half) ? 12 : 0);
}

export function ageOrNull() {
  return optionalLine(10).transform((text, context) => {
    if (text === '') return null;
    if (/^\d{1,3}$/.test(text) && Number(text) <= 120) return Number(text);
    context.addIssue({ code: 'custom', message: m.editing_wrong_age() });
    return null;
  });
}

/** Pounds: "3", "£3.50", "free". */
export function amountOrNull() {
  return optionalLine(20).transform((text, context) => {
    if (text === '') return null;
    if (/^(free|am ddim|nothing)$/i.test(text)) return 0;
    const [, pounds] = /^£?\s*(\d{1,5}(?:\.\d{1,2})?)$/.exec(text) ?? [];
    if (pounds !== undefined) return Number(pounds);
    context.addIssue({ code: 'custom', message: m.editing_wrong_amount() });
    return null;
  });
}

export function emailOrNull() {
  return optionalLine(254).transform((text, context) => {
    if (text === '' || z.email().safeParse(text).success) return orNull(text);
    context.addIssue({ code: 'custom', message: m.editing_wrong_email() });
    return null;
  });
}

/** A web address, which nobody types with what stands before it. */
export function urlOrNull() {
  return optionalLine(500).transform((text, context) => {
    if (text === '') return null;
    const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    if (isWebAddress(whole)) return whole;
    context.addIssue({ code: 'custom', message: m.editing_wrong_url() });
    return null;
  });
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && /^https?:$/.test(url.protocol) && /\.[^.]{2,}$/.test(url.hostname) && url.username === ''
  );
}

/** Things with commas between them, each once. */
export function listOf(most: number) {
  return optionalProse(2000)
    .transform((text) => eachOnce(text.split(/[,;\n]/)))
    .refine((all) => all.length <= most && all.every((part) => part.length <= 100), {
      error: () => m.editing_wrong_list({ most }),
    });
}

/** Things on lines of their own, each once. */
export function linesOf(most: number) {
  return optionalProse(3000)
    .transform((text) => eachOnce(text.split('\n')))
    .refine((all) => all.length <= most && all.every((part) => part.length <= 300), {
      error: () => m.editing_wrong_list({ most }),
    });
}

function eachOnce(parts: readonly string[]): readonly string[] {
  const tidied = parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
  return [...new Map(tidied.map((part) => [part.toLowerCase(), part])).values()];
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
