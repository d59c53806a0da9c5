import { nameOf } from '#modules/people';
import type { Person } from '#modules/people';
import type { Channel } from '#platform/outbox.ts';

export type WayToSend = {
  readonly channel: Channel;
  readonly recipient: string;
  /** It is how they would rather be reached. */
  readonly preferred: boolean;
};

/** How something can be sent to a person, what they like best first. */
export function waysToSend(person: Person): readonly WayToSend[] {
  const known = { text: person.phone, email: person.email, letter: letterAddressOf(person) };
  const ways = (['text', 'email', 'letter'] as const).flatMap((channel) => {
    const recipient = known[channel];
    return recipient ? [{ channel, recipient, preferred: person.prefers === channel }] : [];
  });
  return ways.toSorted((a, b) => Number(b.preferred) - Number(a.preferred));
}

/** Name and address lines as they stand on a letter; null when no address is known. */
function letterAddressOf(person: Person): string | null {
  if (!person.address) return null;
  const lines = person.address.split(/[\n,]/).map((line) => line.trim());
  return [nameOf(person).full, ...lines, person.postcode ?? ''].filter(Boolean).join('\n');
}
