import { jobsFor } from '../jobs.ts';
import { answerWithApp } from './answer.ts';
import { chores } from './chores.ts';
import { prepareDemonstration } from './demonstration.ts';
import type { Parts } from './ground.ts';

/** What Kith does when it runs. */
export const parts: Parts = {
  answer: answerWithApp,
  jobs: jobsFor,
  chores,
  prepare: prepareDemonstration,
};
