import type { JobHelpers, TaskList } from 'graphile-worker';

import type { Log } from '../log.ts';
import type { WorkerParts } from './parts.ts';
import { faultCode, whereOf } from './fault-code.ts';

/** Jobs and chores as the queue calls them. */
export function tasksOf({ jobs, chores, log, ...means }: WorkerParts): TaskList {
  const tasks: TaskList = {};
  for (const job of jobs) {
    if (tasks[job.name]) throw new Error(`two jobs are called ${job.name}`);
    tasks[job.name] = (letter, helpers) => reported(log, helpers, () => job.run(means.openWork, letter));
  }
  for (const chore of chores) {
    tasks[chore.name] = (_, helpers) =>
      reported(log, helpers, async () => {
        log.info({ chore: chore.name, count: await chore.run(means) }, 'chore done');
      });
  }
  return tasks;
}

/** The queue keeps the message of an error, so it is given one that holds nothing but a code. */
class JobFailed extends Error {
  override readonly name = 'JobFailed';
}

async function reported(log: Log, { job }: JobHelpers, body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    const code = faultCode(error);
    const { task_identifier: name, id, attempts, max_attempts: most } = job;
    const forGood = attempts >= most;
    log[forGood ? 'error' : 'warn'](
      { job: name, jobId: id, attempt: attempts, of: most, code, at: whereOf(error) },
      forGood ? 'job failed for good' : 'job failed, and will be tried again',
    );
    // oxlint-disable-next-line preserve-caught-error -- what caught it may hold personal data
    throw new JobFailed(code);
  }
}
