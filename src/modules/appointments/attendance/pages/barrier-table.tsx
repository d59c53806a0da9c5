import { m } from '#text';
import { Table } from '#ui/nhs/table.tsx';

import type { AttendanceView } from '../attendance.view.ts';
import { barrierName, intervalText, shareText } from './words.ts';

/** Those who said that something makes it harder, beside those who did not. */
export function BarrierTable({ rows }: { readonly rows: AttendanceView['byBarrier'] }) {
  return (
    <Table
      caption={m.attendance_by_barrier()}
      responsive
      firstCellIsHeader
      head={[
        { text: m.attendance_column_barrier() },
        { text: m.attendance_column_said() },
        { text: m.attendance_column_unsaid() },
      ]}
      rows={rows.map(({ code, said, unsaid }) => [
        { text: barrierName(code) },
        { text: `${shareText(said)} ${intervalText(said)}`.trim() },
        { text: `${shareText(unsaid)} ${intervalText(unsaid)}`.trim() },
      ])}
    />
  );
}
