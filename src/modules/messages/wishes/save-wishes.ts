import type { Person } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { unblockAddress } from '#platform/outbox.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Wishes } from '../domain/way-to-write.ts';
import { keepWishes, wishesOfOne } from '../store/wish-store.ts';

export type SaveWishes = {
  readonly once: string;
  /** The version that the form was made from. */
  readonly version: string | null;
  readonly wishes: Wishes;
};

/** Writes down how a person wants to be written to. Who may reach them is asked by the page. */
export async function saveWishes(
  work: Work,
  person: Person,
  { once, version, wishes }: SaveWishes,
): Promise<void> {
  requirePermission(work, 'people.amend');

  const { id: personId, networkId } = person;
  const input = { personId, wishes, version };
  if (
    await answeredBefore(work, { key: once, command: 'messages.save-wishes', input, answer: { done: true } })
  )
    return;
  requireUnchanged(await wishesOfOne(work, personId), version);
  await keepWishes(work, person, wishes);
  const details = { channel: wishes.channel ?? 'usual', noName: wishes.noName };
  await audit(work, 'messages.wishes-saved', { type: 'person', id: personId, personId, networkId, details });
}

/** A number or address was confirmed to be theirs and to work. Whoever asked us to stop says so themselves. */
export async function useAgain(work: Work, person: Person, channel: 'text' | 'email'): Promise<void> {
  requirePermission(work, 'people.amend');

  const address = channel === 'text' ? person.phone : person.email;
  if (address !== null) await unblockAddress(work, { channel, address }, ['not-theirs', 'bounced']);
}
