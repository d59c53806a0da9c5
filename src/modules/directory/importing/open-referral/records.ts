import type { Piece } from '../json-records.ts';
import { isObject } from './fields.ts';
import type { FeedRecord } from './read-feed.ts';

/** A piece of a feed as a service, or why it is none. */
export function recordOf(piece: Exclude<Piece, { kind: 'envelope' }>): FeedRecord {
  if (piece.kind === 'too-long') return { kind: 'unreadable', why: 'left-out:record:too-long' };
  if (piece.text === '') return { kind: 'unreadable', why: 'left-out:record:not-an-object' };
  try {
    const object: unknown = JSON.parse(piece.text);
    return isObject(object)
      ? { kind: 'service', object }
      : { kind: 'unreadable', why: 'left-out:record:not-an-object' };
  } catch {
    return { kind: 'unreadable', why: 'left-out:record:not-json' };
  }
}
