import type { Person, PersonId } from '#modules/people';
import { blocksOf, comparable } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import { templates } from './domain/templates.ts';
import type { TemplateName } from './domain/templates.ts';
import { wayToWrite } from './domain/way-to-write.ts';
import type { Way, WhyNot, Why, Wishes } from './domain/way-to-write.ts';

export type BlockedBy = (channel: 'text' | 'email', address: string) => Why | null;

/** What stands against writing to the numbers and addresses of some people. */
export async function blocksAmong(work: Work, people: ReadonlyMap<PersonId, Person>): Promise<BlockedBy> {
  const blocks = await blocksOf(work, [...people.values()].flatMap(placesOf));
  return (channel, address) =>
    blocks.find((block) => block.channel === channel && block.address === comparable(channel, address))
      ?.why ?? null;
}

type Deciding = {
  readonly template: TemplateName;
  readonly wishes: Wishes;
  readonly blockedBy: BlockedBy;
};

/** By which way one of them is written to, or why not. */
export function wayOf(person: Person, { template, wishes, blockedBy }: Deciding): Way | WhyNot {
  const { givenName, familyName, address, postcode } = person;
  const lines = [`${givenName} ${familyName}`.trim(), address, postcode].filter((line) => line !== null);
  return wayToWrite({
    reach: { ...person, address: address === null ? null : lines.join('\n') },
    wishes,
    byLetter: templates[template].byLetter,
    blockedBy,
  });
}

function placesOf({ phone, email }: Person) {
  return [
    ...(phone === null ? [] : [{ channel: 'text' as const, address: phone }]),
    ...(email === null ? [] : [{ channel: 'email' as const, address: email }]),
  ];
}
