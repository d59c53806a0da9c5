import type { PersonId } from '#modules/people';
import type { Job } from '#platform/jobs.ts';
import type { OpenWork, Work } from '#platform/work.ts';
import { north } from '#tests/support/network.ts';

import { once } from '../../referrals/caseload/caseload.examples.ts';
import type { Offer } from '../domain/offer.ts';
import { slotsFor } from '../slots/slots-for.ts';

/** The times that a person is offered, the best first. */
export async function offered(work: Work, personId: PersonId): Promise<readonly [Offer, ...Offer[]]> {
  const { offers } = await slotsFor(work, { personId });
  const [first, ...more] = offers;
  if (!first) throw new Error('nothing is free in this example');
  return [first, ...more];
}

/** What a form sends for an offer. */
export function choosing({ sessionId, from, minutes }: Offer) {
  return { once: once(), sessionId, from, minutes };
}

/** Does a job in the work of the test, as the worker would do it. */
export async function jobDone(work: Work, job: Job, payload: object): Promise<void> {
  const letter = { onBehalfOf: work.actor.userId, networkId: north, payload };
  const inTheSame: OpenWork = async (actor, body) => body({ ...work, actor });
  await job.run(inTheSame, letter);
}
