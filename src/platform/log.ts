import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type Log = Logger;

/**
 * The log of a process, one JSON line an event. What could hold personal data is removed even if
 * somebody logs it by mistake; routes are logged as their pattern, never as the address asked for.
 */
export function openLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redacted, censor: '[removed]' },
    serializers: { err: withoutData },
  };
  return to ? pino(options, to) : pino(options);
}

const names = [
  'name',
  'email',
  'phone',
  'address',
  'nhsNumber',
  'bornOn',
  'body',
  'typed',
  'cookie',
  'authorization',
  'password',
  'token',
];
const redacted = names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/**
 * An error as it may be logged. PostgreSQL repeats a row's values in `detail`, `where` and sometimes in
 * the message, so of its errors only the code and the names of things are kept.
 */
function withoutData(error: Error & { code?: unknown; constraint?: unknown; table?: unknown }): object {
  const ofDatabase = typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code);
  return {
    type: error.name,
    message: ofDatabase ? `database error ${String(error.code)}` : error.message,
    code: error.code,
    constraint: error.constraint,
    table: error.table,
    stack: ofDatabase ? framesOf(error) : error.stack,
    ...(error.cause instanceof Error ? { cause: withoutData(error.cause) } : {}),
  };
}

/** The stack without the message, which may itself be of several lines. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
