import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Day } from '#ui/when.tsx';

import { modes } from '../../domain/appointment.ts';
import { leads, lengths } from '../domain/breakdowns.ts';
import type { AttendanceView } from '../attendance.view.ts';
import { BarrierTable } from './barrier-table.tsx';
import { ShareTable } from './share-table.tsx';
import { hourName, leadName, lengthName, modeName, shareText } from './words.ts';

export function AttendancePage({ shell, view }: { readonly shell: Shell; readonly view: AttendanceView }) {
  return (
    <Page shell={shell} title={m.attendance_title()} width="full">
      <p>
        <Day date={view.months.firstDay} year /> – <Day date={view.months.lastDay} year /> ·{' '}
        {view.ofPractice ? m.attendance_of_practice() : m.attendance_of_network()} ·{' '}
        <a href="/attendance.csv">{m.attendance_csv()}</a>
      </p>
      {view.total === null ? <Empty>{m.attendance_too_few()}</Empty> : <Tables view={view} />}
    </Page>
  );
}

function Tables({ view }: { readonly view: AttendanceView }) {
  return (
    <>
      <p class="k-attendance__total">{m.attendance_total({ share: shareText(view.total) })}</p>
      <p>{m.attendance_how_to_read()}</p>
      {view.cut && <p>{m.attendance_cut()}</p>}
      <div class="k-attendance">
        <ShareTable caption={m.attendance_by_mode()} rows={inOrder(view.byMode, modes)} nameOf={modeName} />
        <ShareTable caption={m.attendance_by_lead()} rows={inOrder(view.byLead, leads)} nameOf={leadName} />
        <ShareTable caption={m.attendance_by_hour()} rows={view.byHour} nameOf={hourName} />
        <ShareTable
          caption={m.attendance_by_length()}
          rows={inOrder(view.byLength, lengths)}
          nameOf={lengthName}
        />
        <ShareTable caption={m.attendance_by_place()} rows={view.byPlace} nameOf={(name) => name} />
      </div>
      <BarrierTable rows={view.byBarrier} />
      <h2>{m.attendance_by_deprivation()}</h2>
      <p>{m.attendance_deprivation_unknown()}</p>
    </>
  );
}

function inOrder<Key, Row extends { readonly key: Key }>(
  rows: readonly Row[] | null,
  order: readonly Key[],
): readonly Row[] | null {
  return rows?.toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key)) ?? null;
}
