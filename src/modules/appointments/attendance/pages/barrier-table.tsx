import { m } from '#text';
import { Table } from '#ui/nhs/table.tsx';

import type { AttendanceView } from '../attendance.view.ts';
import { barrierName, intervalText, shareText } from './words.ts';

/** Those who said that something makes it harder, beside those who did not. */
export function BarrierTable({ rows }: { readonly rows: AttendanceView['byBarrier'] }) {
  const shown = rows.filter(({ said }) => said !== null);
  const few = rows.filter(({ said }) => said === null);
  return (
    <section>
      {shown.length === 0 ? (
        <h2 class="k-attendance__none">{m.attendance_by_barrier()}</h2>
      ) : (
        <Table
          caption={m.attendance_by_barrier()}
          responsive
          firstCellIsHeader
          head={[
            { text: m.attendance_column_barrier() },
            { text: m.attendance_column_said() },
            { text: m.attendance_column_unsaid() },
          ]}
          rows={shown.map(({ code, said, unsaid }) => [
            { text: barrierName(code) },
            { text: `${shareText(said)} · ${intervalText(said)}` },
            { text: `${shareText(unsaid)} · ${intervalText(unsaid)}` },
          ])}
        />
      )}
      {few.length > 0 && (
        <>
          <p class="k-soft">{m.attendance_barriers_too_few()}</p>
          <ul class="k-soft">
            {few.map(({ code }) => (
              <li>{barrierName(code)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
