import { z } from 'zod';

import type { SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { idOf } from '#platform/ids.ts';
import { parseDay } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { shows } from './domain/shows.ts';
import type { Shows } from './domain/shows.ts';

/** What an address of the diary asks for. */
export type DiaryAsked = {
  readonly show: Shows;
  /** Null: today. */
  readonly day: LocalDate | null;
  /** Null: one's own. */
  readonly with: WorkerId | 'team' | null;
};

/** What names nothing shows one's own week, rather than an error. */
export function diaryAsked(query: Readonly<Record<string, string>>): DiaryAsked {
  return {
    show: shows.find((one) => one === query['show']) ?? 'week',
    day: parseDay(query['day'] ?? ''),
    with: z
      .union([z.literal('team'), idOf<WorkerId>()])
      .nullable()
      .catch(null)
      .parse(query['with'] ?? null),
  };
}

/** At most forty sessions: more than anybody has in a week. */
export function sessionsAsked(ids: readonly string[]): readonly SessionId[] {
  const known = ids.flatMap((id) => idOf<SessionId>().safeParse(id).data ?? []);
  return [...new Set(known)].slice(0, 40);
}
