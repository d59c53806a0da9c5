import { z } from 'zod';

import type { NetworkId } from '#platform/ids.ts';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';
import type { Job } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';

import { tellLeads } from './commands/tell-leads.ts';
import type { SchemeId } from './domain/scheme.ts';
import type { ConsentId } from './domain/scheme-asking.ts';

/**
 * Works out how long people wait for a scheme, in the network whose referrals these are. Done by the application:
 * it knows the referrals, and the directory does not.
 */
export const workOutWait = defineJob({
  name: 'directory.work-out-wait',
  payload: z.object({ schemeId: idOf<SchemeId>() }),
  key: ({ schemeId }) => schemeId,
  maxAttempts: 8,
  permissions: ['directory.keep-waits', 'referrals.tell-waits'],
});

/** Tells the leads of a network that they are asked about a scheme. In their network: an editor knows no staff there. */
export const tellingLeads = defineJob({
  name: 'directory.tell-leads',
  payload: z.object({ consentId: idOf<ConsentId>() }),
  key: ({ consentId }) => consentId,
  maxAttempts: 14,
  permissions: ['directory.tell-leads'],
});

/** @param url Where people reach Kith: it stands in the link. */
export function tellingLeadsJob(url: string): Job {
  return doJob(tellingLeads, (work, { consentId }) => tellLeads(work, { consentId, url }));
}

/** What is queued in it is done within the reach of a network, and of no other. */
export function workIn(work: Work, networkId: NetworkId): Work {
  return { ...work, actor: { ...work.actor, networkIds: [networkId] } };
}
