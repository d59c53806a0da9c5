import type { ServiceId } from '#modules/directory';
import type { PersonDetails } from '#modules/people';
import type { Work } from '#platform/work.ts';

import { aService, fullService } from '../../directory/directory.examples.ts';
import { withSomebody } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';
import { connectionPagesIn } from './pages.examples.tsx';

type Pages = ReturnType<typeof connectionPagesIn>;

type With = { readonly pages: Pages; readonly base: string; readonly serviceId: ServiceId } & Somebody;

/** A test with the pages about somebody, and a service of which everything is known. */
export const withPages = (
  body: (work: Work, given: With) => Promise<void>,
  details: Partial<PersonDetails> = {},
) =>
  withSomebody(async (work, somebody) => {
    const serviceId = await aService(work, fullService);
    const base = `/people/${somebody.personId}`;
    await body(work, { ...somebody, pages: connectionPagesIn(work), base, serviceId });
  }, details);

export const goesTo = (response: Response) => response.headers.get('location') ?? '';

/** What a page says, without its markup. */
export const words = (html: string) =>
  html
    .replaceAll(/<style.*?<\/style>|<[^>]*>/gs, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&quot;', '"');
