import { createReadStream } from 'node:fs';

import { jsonPieces } from '../json-records.ts';
import type { FeedRecord } from './read-feed.ts';
import { recordOf } from './records.ts';

/** The services of a file: a page of a feed, a bare list, one service, or one a line. Read as it comes. */
export async function* fileRecords(file: string): AsyncGenerator<FeedRecord> {
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 });
  for await (const piece of jsonPieces(stream as AsyncIterable<string>)) {
    if (piece.kind !== 'envelope') yield recordOf(piece);
  }
}
