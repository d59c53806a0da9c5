import type { AttendanceView, Share, Shares } from './attendance.view.ts';

type Line = readonly [breakdown: string, of: string, share: Share];

const columns = ['breakdown', 'of', 'attended', 'counted', 'share', 'low', 'high', 'shown'];

/** The same numbers for a spreadsheet, with the same ones hidden. */
export function attendanceCsv(view: AttendanceView): string {
  const lines: readonly Line[] = [
    ['all', '', view.total],
    ...linesOf('mode', view.byMode),
    ...linesOf('booked-before', view.byLead),
    ...linesOf('hour', view.byHour),
    ...linesOf('length', view.byLength),
    ...linesOf('place', view.byPlace),
    ...view.byBarrier.flatMap(({ code, said, unsaid }): readonly Line[] => [
      ['barrier', code, said],
      ['barrier', `not ${code}`, unsaid],
    ]),
  ];
  return [columns, ...lines.map(cellsOf)].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function linesOf<Key>(breakdown: string, rows: Shares<Key>): readonly Line[] {
  return rows?.map(({ key, share }): Line => [breakdown, String(key), share]) ?? [];
}

function cellsOf([breakdown, of, share]: Line): readonly string[] {
  if (!share) return [breakdown, of, '', '', '', '', '', 'no'];
  const { attended, of: counted, low, high } = share;
  const shares = [attended / counted, low, high].map((each) => each.toFixed(3));
  return [breakdown, of, String(attended), String(counted), ...shares, 'yes'];
}

/** A name that a spreadsheet would take for a formula is written so that it does not. */
function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
