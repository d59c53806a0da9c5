import type { UserId } from './ids.ts';
import { Refusal } from './refusal.ts';

export type Versioned = {
  /** Raised by one with every change. */
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/**
 * Refuses a change made from a page that shows an older version of the record.
 *
 * @param seen The version the form carried; null when the caller did not say, which is refused too.
 * @throws Refusal `platform.changed-since`, with who changed it and when.
 */
export function requireUnchanged(record: Versioned, seen: string | null): void {
  if (seen === String(record.version)) return;
  throw new Refusal('conflict', 'platform.changed-since', {
    changedBy: record.changedBy,
    changedAt: record.changedAt.toISOString(),
  });
}
