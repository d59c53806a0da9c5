import { withoutDaysOffSentence } from '../../domain/days-off.ts';
import { mendWebAddress } from '../../domain/mend-contact-points.ts';
import { mendHours } from '../../domain/mend-hours.ts';
import { noted } from '../../domain/mended.ts';
import { dayInMonth, schedule, weekdays } from '../../domain/schedule.ts';
import type { Schedule } from '../../domain/schedule.ts';
import { keyed } from './fields.ts';
import type { Fields } from './fields.ts';
import { idIn } from './reading.ts';
import type { Reading } from './reading.ts';
import { daysOffIn, withHolidays } from './to-days-off.ts';

type Kept = Schedule & { readonly id: string };

/** @param holidays What it says of days that are not as usual. */
export function schedulesFrom(
  parts: readonly Fields[],
  parent: string,
  { reading, holidays = [] }: { readonly reading: Reading; readonly holidays?: readonly Fields[] },
): readonly Kept[] {
  const schedules = keyed(parts, parent).flatMap(({ fields, key }) => {
    const made = scheduleFrom(fields, reading);
    return made === null ? [] : [{ ...made, id: idIn(reading, 'schedule', key) }];
  });
  return withHolidays(schedules, holidays, { key: parent, reading });
}

function scheduleFrom(fields: Fields, { zone }: Reading): Schedule | null {
  const rule = ruleFrom(fields);
  const description = fields.text('description');
  const hours = hoursFrom(fields, description !== null);
  const said = withoutDaysOffSentence(fields.text('notes') ?? '');
  const notes = [hours.note, said].filter(Boolean).join('; ') || null;
  const link = fields.by('schedule_link', mendWebAddress);
  const saysWhen = rule.freq !== null || rule.startsOn !== null || hours.opensAt !== null;
  if (!saysWhen && description === null && notes === null && link === null) return null;
  if (fields.raw('count') !== '') fields.remark('doubtful', 'count', 'not-kept');
  const except = daysOffIn(fields);
  return schedule({
    ...rule,
    ...(except.length > 0 && { except }),
    ...inOrder(fields),
    until: fields.day('until'),
    opensAt: hours.opensAt,
    closesAt: hours.closesAt,
    timezone: zone,
    description,
    attendingType: fields.line('attending_type'),
    link,
    notes,
  });
}

function inOrder(fields: Fields): Pick<Schedule, 'validFrom' | 'validTo'> {
  const [validFrom, validTo] = [fields.day('valid_from'), fields.day('valid_to')];
  if (validFrom === null || validTo === null || validFrom <= validTo) return { validFrom, validTo };
  fields.remark('doubtful', 'valid_to', 'before-valid-from');
  return { validFrom, validTo: null };
}

/**
 * Times are wall-clock times here. HSDS asks for an offset, and feeds write `10:00Z` for what is at ten in summer
 * and winter: the offset says nothing about the other half of the year, so it is dropped.
 */
function hoursFrom(fields: Fields, isDescribed: boolean) {
  const [opens, closes] = [clockIn(fields, 'opens_at'), clockIn(fields, 'closes_at')];
  if (opens === '' && closes === '' && isDescribed) return { opensAt: null, closesAt: null, note: '' };
  const read = mendHours(opens, closes);
  return noted(fields.remarks, `${fields.path}opens_at`, read);
}

const offset = /\s*(?:Z|[+-]\d{2}:?\d{2})$/i;

function clockIn(fields: Fields, name: string): string {
  const written = fields
    .raw(name)
    .trim()
    .replace(/^\d{4}-\d{2}-\d{2}T/, '');
  const text = written.replace(offset, '').replace(/\.\d+$/, '');
  if (text !== '' && offset.test(written)) fields.remark('mended', name, 'read-as-local-time');
  return text.slice(0, 40);
}

type Rule = Pick<Schedule, 'freq' | 'interval' | 'byDay' | 'byMonthDay' | 'startsOn'>;

function ruleFrom(fields: Fields): Rule {
  const said = fields.raw('freq').trim().toUpperCase();
  const byDay = daysIn(fields);
  const startsOn = fields.day('dtstart');
  const freq = freqFrom(said, { fields, byDay });
  const byMonthDay = freq === 'MONTHLY' ? datesIn(fields) : [];
  const days = said === 'DAILY' && byDay.length === 0 ? weekdays : daysFor(freq, byDay, fields);
  const meant = { freq, byDay: days, byMonthDay, startsOn };
  return { ...meant, interval: intervalFrom(fields, startsOn) };
}

type Days = { readonly fields: Fields; readonly byDay: readonly string[] };

function freqFrom(said: string, { fields, byDay }: Days): Rule['freq'] {
  if (said === 'WEEKLY' || said === 'MONTHLY') return said;
  if (said === 'DAILY') {
    fields.remark('mended', 'freq', 'was-daily');
    return 'WEEKLY';
  }
  if (said !== '') fields.remark('doubtful', 'freq', 'unknown');
  if (said !== '' || byDay.length === 0) return null;
  fields.remark('mended', 'freq', 'supposed-from-its-days');
  return byDay.some((day) => /\d/.test(day)) ? 'MONTHLY' : 'WEEKLY';
}

/** "TH,FR", a list of them, or the names of days. */
function daysIn(fields: Fields): readonly string[] {
  const written = fields.object['byday'];
  const text = Array.isArray(written) ? written.join(',') : fields.raw('byday');
  const days = text.split(/[,;\s]+/).flatMap((part) => {
    const [, nth = '', letters = ''] = /^([+-]?\d{1,2})?([A-Z]{2,9})$/.exec(part.toUpperCase()) ?? [];
    const day = `${nth}${letters.slice(0, 2)}`;
    return dayInMonth(day) ? [day] : [];
  });
  if (days.length === 0 && text.trim() !== '') fields.remark('doubtful', 'byday', 'unreadable');
  return [...new Set(days)];
}

/** A week has no second Tuesday. */
function daysFor(freq: Rule['freq'], byDay: readonly string[], fields: Fields): readonly string[] {
  if (freq !== 'WEEKLY' || !byDay.some((day) => /\d/.test(day))) return freq === null ? [] : byDay;
  fields.remark('doubtful', 'byday', 'numbered-when-weekly');
  return weekdays.filter((day) => byDay.some((one) => one.endsWith(day)));
}

function datesIn(fields: Fields): readonly number[] {
  const written = fields.object['bymonthday'];
  const text = Array.isArray(written) ? written.join(',') : fields.raw('bymonthday');
  const dates = text
    .split(/[,;\s]+/)
    .map(Number)
    .filter((date) => Number.isInteger(date) && date !== 0 && Math.abs(date) <= 31);
  return [...new Set(dates)];
}

/** Every second week is no week at all unless it is said from which. */
function intervalFrom(fields: Fields, startsOn: string | null): number | null {
  const interval = fields.number('interval');
  if (interval === null || !Number.isInteger(interval) || interval < 1 || interval > 120) return null;
  if (interval > 1 && startsOn === null) fields.remark('doubtful', 'interval', 'no-start');
  return interval === 1 ? null : interval;
}
