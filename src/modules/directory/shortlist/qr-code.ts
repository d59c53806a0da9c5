import qrcode from 'qrcode-generator';

/** Of a square, the length of its sides and what is dark in it: for an SVG. */
export type QrCode = { readonly size: number; readonly dark: string };

/** White around it, in modules: what readers need. */
const quiet = 4;

export function qrCode(address: string): QrCode {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  const count = code.getModuleCount();
  return { size: count + 2 * quiet, dark: darkPath(count, (row, column) => code.isDark(row, column)) };
}

/** Dark modules as one path: a run of them in a row is one stroke. */
function darkPath(count: number, isDark: (row: number, column: number) => boolean): string {
  const places = Array.from({ length: count }, (_, place) => place);
  const strokes = places.flatMap((row) => {
    const line = places.map((column) => (isDark(row, column) ? 'x' : ' ')).join('');
    return [...line.matchAll(/x+/g)].map(({ index, 0: run }) => {
      const length = run.length;
      return `M${index + quiet} ${row + quiet}h${length}v1h-${length}z`;
    });
  });
  return strokes.join('');
}
