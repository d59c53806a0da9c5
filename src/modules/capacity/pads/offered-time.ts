import { z } from 'zod';

import { m } from '#text';
import type { SessionId } from '#modules/rota';
import { idOf } from '#platform/ids.ts';
import { atMinute } from '#platform/local-date.ts';

export type OfferedTime = { readonly sessionId: SessionId; readonly from: Date; readonly minutes: number };

/** A time as a form carries it. */
export function valueOfTime({ sessionId, from, minutes }: OfferedTime): string {
  return [sessionId, String(from.getTime() / minuteMilliseconds), String(minutes)].join('_');
}

/** The time that was chosen. What no offer says is none. */
export const ChosenTime = z
  .string({ error: () => m.pads_missing_time() })
  .transform((text): unknown => text.split('_'))
  .pipe(
    z.tuple(
      [
        idOf<SessionId>(),
        z.coerce.number().int().positive().max(100_000_000),
        z.coerce.number().int().min(5).max(240),
      ],
      {
        error: () => m.pads_missing_time(),
      },
    ),
  )
  .transform(([sessionId, at, minutes]): OfferedTime => ({ sessionId, from: atMinute(at), minutes }));

const minuteMilliseconds = 60_000;
