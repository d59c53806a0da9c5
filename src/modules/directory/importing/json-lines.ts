import type { Piece } from './json-records.ts';

/** What came of the line that is not at its end yet. */
export type Line = { text: string; tooLong: boolean };

/** Records that stand on a line each: whatever is wrong with one spoils no other. */
export function linesIn(line: Line, chunk: string, most: number): readonly Piece[] {
  const [first = '', ...others] = chunk.split('\n');
  const pieces: Piece[] = [];
  longer(line, first, most);
  for (const text of others) {
    pieces.push(...endOf(line));
    longer(line, text, most);
  }
  return pieces;
}

/** The record of a line that has ended; none of an empty one. */
export function endOf(line: Line): readonly Piece[] {
  const { tooLong } = line;
  const text = line.text.trim();
  line.text = '';
  line.tooLong = false;
  if (tooLong) return [{ kind: 'too-long' }];
  return text === '' ? [] : [{ kind: 'record', text }];
}

function longer(line: Line, text: string, most: number): void {
  line.tooLong ||= line.text.length + text.length > most;
  line.text = line.tooLong ? '' : line.text + text;
}
