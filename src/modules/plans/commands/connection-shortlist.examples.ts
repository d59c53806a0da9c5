import type { PersonDetails } from '#modules/people';
import type { Work } from '#platform/work.ts';

import { suggested } from '../connections/connections.examples.ts';
import type { Connection } from '../domain/connection.ts';
import { once, withSomebody } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';
import type { SendConnectionShortlist } from './send-connection-shortlist.ts';

export const names = (connections: readonly Connection[]) =>
  connections.map(({ serviceName }) => serviceName);
const seen = (connections: readonly Connection[]) => connections.map(({ id }) => id).join(',');

export const send = (
  { personId }: Somebody,
  listed: readonly Connection[],
  given: Partial<SendConnectionShortlist> = {},
): SendConnectionShortlist => ({
  once: once(),
  personId,
  channel: 'text',
  seen: seen(listed),
  spoke: false,
  ...given,
});

/** A test with somebody who has two services on their shortlist. */
export const withShortlist = (
  body: (work: Work, somebody: Somebody, listed: readonly Connection[]) => Promise<void>,
  given: Partial<PersonDetails> = {},
) =>
  withSomebody(async (work, somebody) => {
    await body(work, somebody, await suggested(work, somebody, ['Kettle and Company', 'Elm Walkers']));
  }, given);
