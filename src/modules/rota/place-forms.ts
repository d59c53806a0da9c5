import { z } from 'zod';

import { m } from '#text';
import type { WorkerId } from '#modules/workforce';
import { choice, day, line, optionalLine, optionalProse, tick } from '#platform/fields.ts';
import type { Typed } from '#platform/forms.ts';
import type { OrganisationId } from '#platform/ids.ts';

import type { QuietHours } from './commands/edit-site.ts';
import { nations } from './domain/site.ts';
import type { QuietHour, RoomId } from './domain/site.ts';
import { optionalId, weekdayValues } from './forms.ts';
import { time } from './time-fields.ts';

export const SiteForm = z
  .object({
    name: line(120, () => m.rota_missing_site_name()),
    address: line(300, () => m.rota_missing_address()),
    postcode: optionalLine(10),
    practiceId: optionalId<OrganisationId>(),
    nation: choice(nations, () => m.rota_missing_nation()),
    stepFree: tick(),
    quietRoom: tick(),
    howToGetThere: optionalProse(1000),
  })
  .transform(({ postcode, howToGetThere, ...said }) => ({
    ...said,
    postcode: postcode.toUpperCase() || null,
    howToGetThere: howToGetThere || null,
  }));

type Quiet = { readonly hours: QuietHours; readonly errors: readonly { field: string; message: string }[] };

/** One quiet time a weekday, from and to; a day without both has none. */
export function quietIn(typed: Typed): Quiet {
  const hours: Omit<QuietHour, 'siteId'>[] = [];
  const errors: { field: string; message: string }[] = [];
  for (const weekday of weekdayValues) {
    const [from, to] = [typed[`quiet-from-${weekday}`], typed[`quiet-to-${weekday}`]].map((one) =>
      String(one ?? '').trim(),
    );
    if (!from && !to) continue;
    const read = z.object({ from: quietTime, to: quietTime }).safeParse({ from, to });
    if (!read.success) errors.push({ field: `quiet-from-${weekday}`, message: m.rota_not_a_time() });
    else if (read.data.to <= read.data.from) {
      errors.push({ field: `quiet-from-${weekday}`, message: m.rota_ends_before_start() });
    } else hours.push({ weekday: Number(weekday), ...read.data });
  }
  return { hours, errors };
}

const quietTime = time(() => m.rota_not_a_time());

export const RoomForm = z.object({ name: line(80, () => m.rota_missing_room_name()), stepFree: tick() });

export const WithdrawForm = z.object({
  from: day(() => m.rota_missing_from_day()),
  insteadId: optionalId<RoomId>(),
  decided: tick(),
});

export const LeavingForm = z.object({
  lastDay: day(() => m.rota_missing_last_day()),
  toId: optionalId<WorkerId>(),
  decided: tick(),
});
