/** What a folder may hold. Beyond these it is no directory, or not ours to read in one go. */
export type Limits = {
  readonly fileBytes: number;
  readonly fileRows: number;
  readonly rowCharacters: number;
};

export const usualLimits: Limits = {
  fileBytes: 200 * 1024 * 1024,
  fileRows: 2_000_000,
  rowCharacters: 1024 * 1024,
};
