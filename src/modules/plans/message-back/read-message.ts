import { ownMemberships } from '#modules/identity';
import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { Refusal } from '#platform/refusal.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { mayReadMessage } from '../domain/message-back.ts';
import type { MessageBackId, MessageReader } from '../domain/message-back.ts';
import { keptMessageOf } from '../store/message-back.ts';
import type { MessageBack } from '../store/message-back.ts';

/** Who asks, as far as messages about one person are concerned. */
export async function readerOf(work: Work, personId: PersonId): Promise<MessageReader> {
  const memberships = await ownMemberships(work);
  return {
    isTeam: may(work.actor, 'plans.read') && (await reaches(work, personId)),
    organisationIds: memberships.flatMap(({ organisation }) => organisation?.id ?? []),
    userId: work.actor.userId,
  };
}

/** @throws Refusal `plans.no-such-message` also for whoever may not read it. */
export async function messageToRead(
  work: Work,
  id: MessageBackId,
): Promise<{ readonly message: MessageBack; readonly reader: MessageReader }> {
  const message = await keptMessageOf(work, id);
  const reader = await readerOf(work, message.personId);
  if (!mayReadMessage(message, reader)) throw new Refusal('not-found', 'plans.no-such-message');
  return { message, reader };
}

async function reaches(work: Work, personId: PersonId): Promise<boolean> {
  try {
    await personInReach(work, personId);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') return false;
    throw error;
  }
}
