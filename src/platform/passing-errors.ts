/**
 * Errors of the database that pass: the same transaction, run afresh, may succeed. A restart or a
 * failover (57P0x, 08xxx, 25006 of an old primary, 53300), a serialization failure or a deadlock (40xxx),
 * and connections that end without any SQLSTATE, which is how most failovers show themselves.
 */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== null) return passingCodes.has(code) || code.startsWith('08') || socketCodes.has(code);
  return error instanceof Error && endedConnection.test(error.message);
}

/** The commit was sent and no answer came: it may or may not have happened. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}

const passingCodes = new Set(['57P01', '57P02', '57P03', '25006', '40001', '40P01', '53300']);
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT']);
const endedConnection = /connection terminated|connection ended|client has encountered a connection error/i;

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
