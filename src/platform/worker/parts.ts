import type { Pool } from 'pg';

import type { Clock } from '../clock.ts';
import type { Job } from '../jobs.ts';
import type { Log } from '../log.ts';
import type { OpenWork } from '../work.ts';

/** Something done by the clock, for every network at once: as the owner of the database, outside any work. */
export type Chore = {
  readonly name: `${string}.${string}`;
  /** The five fields of a crontab, in UTC. */
  readonly when: string;
  /** How late it is still done when nothing ran at its hour. */
  readonly catchUpDays?: number;
  /** @returns How much there was to do. */
  readonly run: (means: ChoreMeans) => Promise<number>;
};

export type ChoreMeans = { readonly pool: Pool; readonly openWork: OpenWork; readonly clock: Clock };

export type WorkerParts = ChoreMeans & {
  readonly jobs: readonly Job[];
  readonly chores: readonly Chore[];
  readonly log: Log;
};
