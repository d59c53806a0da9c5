/**
 * What went wrong, as it may be written down: a code, never a message. Messages of the database and of
 * libraries repeat what they were given.
 */
export function faultCode(error: unknown): string {
  if (!(error instanceof Error)) return 'not-an-error';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name;
}

/** Where it went wrong: the stack without its message. */
export function whereOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack?.split('\n') ?? []) : [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
