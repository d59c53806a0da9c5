import { weekdays } from '../domain/schedule.ts';

/** Years that are looked at to see that a zone changes its clocks by a rule. */
const years = 5;

/**
 * The rules of a time zone (RFC 5545, 3.6.5) from a year on: London's clocks change on the last Sundays of March
 * and October.
 */
export function zoneLines(timezone: string, year: number): readonly string[] {
  const changes = Array.from({ length: years }, (_, index) => changesIn(timezone, year + index));
  const [first = []] = changes;
  const observances =
    first.length === 0
      ? [steady(timezone, year)]
      : first.flatMap((change, index) => {
          const same = changes.map((each) => each[index]).filter((each) => each !== undefined);
          const rule = same.length === years ? ruleOf(same) : null;
          return rule ? [observance(change, rule)] : same.map((each) => observance(each, null));
        });
  return ['BEGIN:VTIMEZONE', `TZID:${timezone}`, ...observances.flat(), 'END:VTIMEZONE'];
}

/** A moment at which clocks are put forward or back. */
type Change = {
  /** By the clock as it was until then. */
  readonly wall: Temporal.PlainDateTime;
  readonly from: string;
  readonly to: string;
  readonly isSummer: boolean;
};

function changesIn(timezone: string, year: number): readonly Change[] {
  const changes: Change[] = [];
  const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timezone);
  let at = newYear.getTimeZoneTransition('next');
  while (at && at.year === year) {
    const before = at.subtract({ nanoseconds: 1 });
    changes.push({
      wall: before.toPlainDateTime().add({ nanoseconds: 1 }),
      from: before.offset,
      to: at.offset,
      isSummer: at.offsetNanoseconds > before.offsetNanoseconds,
    });
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

/** "The last Sunday of March", when that is when it happened in every year. */
function ruleOf(changes: readonly Change[]): string | null {
  const [first] = changes;
  if (!first) return null;
  const { month, dayOfWeek } = first.wall;
  const sameDay = changes.every(({ wall }) => wall.month === month && wall.dayOfWeek === dayOfWeek);
  const isLast = changes.every(({ wall }) => wall.day + 7 > wall.daysInMonth);
  const nths = new Set(changes.map(({ wall }) => Math.ceil(wall.day / 7)));
  if (!sameDay || (!isLast && nths.size > 1)) return null;
  const nth = isLast ? -1 : [...nths][0];
  return `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${weekdays[dayOfWeek - 1]}`;
}

function observance({ wall, from, to, isSummer }: Change, rule: string | null): readonly string[] {
  const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${basic(wall)}`,
    `TZOFFSETFROM:${from.replace(':', '')}`,
    `TZOFFSETTO:${to.replace(':', '')}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${kind}`,
  ];
}

function steady(timezone: string, year: number): readonly string[] {
  const wall = Temporal.PlainDateTime.from({ year, month: 1, day: 1 });
  const { offset } = wall.toZonedDateTime(timezone);
  return observance({ wall, from: offset, to: offset, isSummer: false }, null);
}

/** `20260303T093000`. */
export function basic(at: Temporal.PlainDateTime): string {
  return at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}
