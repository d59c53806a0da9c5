import { z } from 'zod';

import type { ServiceId } from '../domain/listing.ts';
import type { Position } from '../store/search-store.ts';

const Cursor = z.tuple([
  z.enum(['every', 'some']),
  z.int32(),
  z.string().max(80),
  z.guid().transform((id) => id as ServiceId),
]);

/** Where a page begins or ends, as text for an address. */
export function cursorFor({ tier, score, name, id }: Position): string {
  return Buffer.from(JSON.stringify([tier, score, name, id])).toString('base64url');
}

/** Text that is no cursor of ours begins at the beginning. */
export function positionIn(text: string | null | undefined): Position | null {
  if (!text) return null;
  const parsed = Cursor.safeParse(jsonIn(text.slice(0, 1000)));
  if (!parsed.success) return null;
  const [tier, score, name, id] = parsed.data;
  // What PostgreSQL cannot hold, no name of ours has.
  if (name.includes('\0') || !name.isWellFormed()) return null;
  return { tier, score, name, id };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
