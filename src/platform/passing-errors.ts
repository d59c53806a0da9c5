/**
 * Errors of the database that pass: the same transaction, run afresh, may succeed. A restart or a
 * failover (57P0x, 08xxx, 25006 of an old primary, 53300), a serialization failure or a deadlock (40xxx),
 * and connections that end without any SQLSTATE, which is how most failovers show themselves.
 */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  // A socket that is not there; a file that is not there does not pass.
  if (code === 'ENOENT') return (error as NodeJS.ErrnoException).syscall === 'connect';
  if (code !== null) return passingCodes.has(code) || code.startsWith('08') || socketCodes.has(code);
  return error instanceof Error && endedConnection.test(error.message);
}

/** The database says itself that it undid the transaction: whatever was sent, nothing of it is there. */
export function isUndone(error: unknown): boolean {
  return codeOf(error)?.startsWith('40') ?? false;
}

/** The commit was sent and no answer came: it may or may not have happened. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}

const passingCodes = new Set(['57P01', '57P02', '57P03', '25006', '40001', '40P01', '53300']);
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
const endedConnection =
  /connection terminated|connection ended|client has encountered a connection error|timeout exceeded when trying to connect|query read timeout/i;

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
