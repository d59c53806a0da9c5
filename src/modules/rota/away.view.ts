import { namesOfUsers } from '#modules/identity';
import { blankForm } from '#platform/forms.ts';
import { addDays, dayOf, instantAt, minutesAfter } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Leave } from './domain/leave.ts';
import type { AwayRow, AwayView } from './pages/away.page.tsx';
import { dayWords, spanText } from './pages/words.ts';
import { m } from '#text';
import { leaveBetween } from './store/leave-store.ts';

/** Leave from today on, two years ahead. */
export async function awayView(work: Work): Promise<AwayView> {
  requirePermission(work, 'rota.see');

  const today = dayOf(work.now);
  const from = instantAt(today, '00:00' as LocalTime);
  const to = instantAt(addDays(today, 730), '00:00' as LocalTime);
  const leaves = await leaveBetween(work, { from, to });
  const names = await namesOfUsers(work, [...new Set(leaves.map(({ workerId }) => workerId))]);
  const rowOf = (leave: Leave): AwayRow => ({
    id: leave.id,
    worker: names.get(leave.workerId) ?? '',
    kind: leave.kind,
    span: leaveText(leave),
    form: mayTakeBack(work, leave) ? blankForm({}, String(leave.version)) : null,
  });
  return { rows: leaves.map(rowOf) };
}

function mayTakeBack({ actor }: Work, { workerId }: Leave): boolean {
  return may(actor, 'rota.edit') || (workerId as string) === (actor.userId as string);
}

/** Whole days by their days, half a day by its hours. */
function leaveText({ from, to }: Pick<Leave, 'from' | 'to'>): string {
  const first = dayOf(from);
  const last = dayOf(minutesAfter(to, -1));
  const isWhole = instantAt(first, '00:00' as LocalTime).getTime() === from.getTime() && dayOf(to) > last;
  if (!isWhole) return spanText(from, to);
  if (first === last) return dayWords(first);
  return m.rota_from_to({ from: dayWords(first), to: dayWords(last) });
}
