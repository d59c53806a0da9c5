import type { Pool } from 'pg';

import type { Clock } from '#platform/clock.ts';
import type { Job } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { Sealing } from '#platform/outbox.ts';
import type { Settings } from '#platform/settings.ts';
import type { OpenWork } from '#platform/work.ts';
import type { Chore } from '#platform/worker.ts';

/** What the parts of a running Kith stand on. */
export type Ground = {
  readonly settings: Settings;
  /** Where people reach it: with the port it really got. */
  readonly url: string;
  readonly secret: string;
  readonly pool: Pool;
  readonly openWork: OpenWork;
  readonly clock: Clock;
  readonly log: Log;
};

export type Answer = (request: Request, connection: object) => Response | Promise<Response>;

/** What Kith does when it runs. Starting and stopping it is the same whatever that is. */
export type Parts = {
  readonly answer: (ground: Ground) => Answer;
  readonly jobs: (settings: Settings, sealing: Sealing) => readonly Job[];
  readonly chores: readonly Chore[];
  /** Done once the schema is there and before anything is served. */
  readonly prepare: (ground: Pick<Ground, 'settings' | 'pool' | 'clock' | 'log'>) => Promise<void>;
};
