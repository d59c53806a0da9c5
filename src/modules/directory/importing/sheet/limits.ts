/** What a spreadsheet may hold. Beyond these it is a case for a feed. */
export type SheetLimits = {
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  /** What a workbook may unpack to. */
  readonly unpackedBytes: number;
};

export const usualSheetLimits: SheetLimits = {
  rows: 100_000,
  columns: 60,
  cellCharacters: 5000,
  unpackedBytes: 400 * 1024 * 1024,
};
