import { dayOf, addDays, instantAt, timeOf } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { m } from '#text';
import { dayText, momentText, timeText } from '#ui/when-text.ts';

import type { FieldWords } from './domain/fill.ts';
import type { Meeting, Mode, TemplateFields, TemplateName } from './domain/templates.ts';

export type Told = {
  readonly firstName: string;
  /** When it will be read: today is not yet tomorrow when it waits until morning. */
  readonly readAt: Date;
  /** How to answer; empty where nobody can. */
  readonly reply: string;
};

type Fields = TemplateFields[TemplateName];

/** What each field of a message says, in the language of the moment. */
export function fieldWords(fields: Fields, { firstName, readAt, reply }: Told): FieldWords {
  return {
    firstName,
    reply,
    worker: firstNameOf(fields.worker),
    ...('at' in fields ? meetingWords(fields, readAt) : {}),
    ...('newPlace' in fields ? changeWords(fields) : {}),
    ...('until' in fields ? { until: moment(fields.until) } : {}),
    ...('wait' in fields ? waitingWords(fields) : {}),
    ...('callFrom' in fields ? { callFrom: fields.callFrom ?? '' } : {}),
    ...('words' in fields ? { words: fields.words } : {}),
  };
}

function waitingWords({ wait, link }: TemplateFields['waiting-list']): FieldWords {
  return { wait: wait ? rangeWords(wait) : '', link: link ?? '' };
}

function changeWords({ newPlace, newWorker }: TemplateFields['appointment-changed']): FieldWords {
  return { newPlace: newPlace ?? '', newWorker: newWorker === null ? '' : firstNameOf(newWorker) };
}

const daysAWeek = 7;

/** Days under a fortnight, else weeks: never nearer than what is known. */
function rangeWords({ fromDays, toDays }: { readonly fromDays: number; readonly toDays: number }): string {
  if (toDays < 2 * daysAWeek) return m.messages_wait_days({ from: fromDays, to: toDays });
  return m.messages_wait_weeks({
    from: Math.floor(fromDays / daysAWeek),
    to: Math.ceil(toDays / daysAWeek),
  });
}

/** Until when what it says of days is true; null when it is always. */
export function trueUntil(fields: Fields, readAt: Date): Date | null {
  if (!('at' in fields) || !isTomorrow(fields.at, readAt)) return null;
  return instantAt(addDays(dayOf(readAt), 1), '00:00' as LocalTime);
}

function meetingWords({ at, mode, place, link }: Meeting, readAt: Date): FieldWords {
  const when = moment(at);
  return {
    when: isTomorrow(at, readAt) ? m.messages_tomorrow({ when }) : when,
    where: whereWords(mode, place),
    day: dayText(dayOf(at)),
    time: timeText(timeOf(at)),
    place: place ?? '',
    link: link ?? '',
  };
}

function isTomorrow(at: Date, readAt: Date): boolean {
  return dayOf(at) === addDays(dayOf(readAt), 1);
}

function whereWords(mode: Mode, place: string | null): string {
  switch (mode) {
    case 'phone':
      return m.messages_where_phone();
    case 'video':
      return m.messages_where_video();
    case 'home':
      return m.messages_where_home();
    case 'face-to-face':
      return place === null ? '' : m.messages_where_place({ place });
  }
}

function moment(at: Date): string {
  return momentText(at);
}

/** People know their link worker by their first name, and a text is short. */
function firstNameOf(name: string): string {
  return name.replace(/^(Dr|Mr|Mrs|Ms|Miss|Mx)\.? /i, '').split(' ')[0] ?? name;
}
