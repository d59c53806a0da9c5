import { saysMore } from '../../domain/hours-text.ts';
import { mendHours } from '../../domain/mend-hours.ts';
import { noted } from '../../domain/mended.ts';
import { schedule, weekdays } from '../../domain/schedule.ts';
import type { Schedule, Weekday } from '../../domain/schedule.ts';
import type { Row } from '../csv-rows.ts';
import { cellsOf, idIn } from './reading.ts';
import type { Cells, Reading } from './reading.ts';

type Read = { readonly day: Weekday; readonly cells: Cells; readonly hours: Hours };
type Hours = {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly note: string;
  readonly text: string;
};

/**
 * Rows of one day each, put together where their hours are the same. What was written in words is kept
 * beside them when it says more than they do.
 */
export function schedulesFrom(
  rows: readonly Row[],
  serviceKey: string,
  reading: Reading,
): readonly (Schedule & { readonly id: string })[] {
  const read = rows.flatMap((row) => readRow(row, reading));
  const groups = [...Map.groupBy(read, ({ hours }) => JSON.stringify(hours))];
  const bare = groups.map(([key, same]) => ({ key, same, schedule: scheduleOf(same, reading) }));
  return bare.map(({ key, same, schedule: made }) => {
    const text = same[0]?.hours.text ?? '';
    const more =
      text !== '' &&
      saysMore(
        text,
        bare.map((one) => one.schedule),
      );
    for (const { cells } of same) {
      if (more) cells.remarks.push('doubtful:original_text:says-more');
      cells.taken();
    }
    return {
      ...made,
      id: idIn<string>(reading, 'schedule', `${serviceKey} ${key}`),
      description: more ? text : null,
    };
  });
}

function readRow(row: Row, reading: Reading): readonly Read[] {
  const cells = cellsOf('regular_schedules', row, reading);
  const day = weekdayIn(cells.raw('weekday'));
  if (!day) {
    cells.leftOut('left-out:weekday:unreadable');
    return [];
  }
  const text = cells.text('original_text') ?? '';
  const hours = noted(cells.remarks, 'opens_at', mendHours(cells.raw('opens_at'), cells.raw('closes_at')));
  return [{ day, cells, hours: { ...hours, text } }];
}

function scheduleOf(same: readonly Read[], { zone }: Reading): Schedule {
  const days = new Set(same.map(({ day }) => day));
  const { opensAt = null, closesAt = null, note = '' } = same[0]?.hours ?? {};
  return schedule({
    byDay: weekdays.filter((day) => days.has(day)),
    timezone: zone,
    opensAt,
    closesAt,
    notes: note || null,
  });
}

function weekdayIn(text: string): Weekday | undefined {
  return weekdays.find((day) => text.toUpperCase().startsWith(day));
}
