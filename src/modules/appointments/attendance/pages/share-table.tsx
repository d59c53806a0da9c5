import { m } from '#text';
import { Table } from '#ui/nhs/table.tsx';

import type { Shares } from '../attendance.view.ts';
import { intervalText, shareText } from './words.ts';

type ShareTableProps<Key> = {
  readonly caption: string;
  readonly rows: Shares<Key>;
  readonly nameOf: (key: Key) => string;
};

/** One breakdown: n of n, with the interval. What is hidden says so. */
export function ShareTable<Key>({ caption, rows, nameOf }: ShareTableProps<Key>) {
  if (rows === null)
    return (
      <section>
        <h2 class="k-attendance__none">{caption}</h2>
        <p class="k-soft">{m.attendance_breakdown_too_few()}</p>
      </section>
    );
  return (
    <Table
      caption={caption}
      firstCellIsHeader
      head={[
        { children: <span class="nhsuk-u-visually-hidden">{m.attendance_column_which()}</span> },
        { text: m.attendance_column_came(), format: 'numeric' },
        { text: m.attendance_column_share(), format: 'numeric' },
      ]}
      rows={rows.map(({ key, share }) => [
        { text: nameOf(key) },
        { text: shareText(share), format: 'numeric' },
        { text: intervalText(share), format: 'numeric' },
      ])}
    />
  );
}
