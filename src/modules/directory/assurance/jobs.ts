import { z } from 'zod';

import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import { defineJob, doJobOutside, enqueue } from '#platform/jobs.ts';
import type { Job } from '#platform/jobs.ts';
import type { Litter } from '#platform/tidy.ts';
import type { Actor } from '#platform/work.ts';
import type { Chore } from '#platform/worker.ts';

import { askSchemes } from '../schemes/commands/ask-schemes.ts';
import { askOwners } from './commands/ask-owners.ts';

const askingOwners = defineJob({
  name: 'directory.ask-owners',
  payload: z.object({}),
  key: () => 'all',
  maxAttempts: 8,
  permissions: ['directory.edit'],
});

/** Emails a day at most, so that no mail server takes us for something else. */
const mostWorksADay = 5;

/** @param url Where people reach Kith: it stands in the links. */
export function askingJob(url: string): Job {
  return doJobOutside(askingOwners, async (open) => {
    for (let works = 0; works < mostWorksADay; works += 1) {
      if ((await open((work) => askOwners(work, url))) === 0) break;
    }
    await open((work) => askSchemes(work, url));
  });
}

/** Every weekday morning. */
export const askOwnersDaily: Chore = {
  name: 'directory.ask-owners-daily',
  when: '20 8 * * 1-5',
  run: async ({ openWork }) => {
    await openWork(byItself, (work) => enqueue(work, askingOwners, {}));
    return 1;
  },
};

/** The directory belongs to no network, and what it sends of itself comes from none. */
const byItself: Actor = {
  kind: 'system',
  userId: noNetwork as string as UserId,
  networkIds: [noNetwork],
  practiceIds: null,
  permissions: new Set(),
};

/** What people wrote with reports is theirs: it goes when it has served. */
export const reportLitter: readonly Litter[] = [
  { table: 'directory.report_words', column: 'settled_at', days: 30 },
  { table: 'directory.report_words', column: 'left_at', days: 365 },
];
