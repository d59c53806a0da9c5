import { z } from 'zod';

import type { PersonId } from '#modules/people';
import { idOf } from '#platform/ids.ts';

/** What is sought, or who was found to have written it. */
export const WriterForm = z.object({
  q: z
    .string()
    .optional()
    .transform((text) => (text ?? '').trim().slice(0, 200)),
  personId: z
    .string()
    .optional()
    .transform((text) => idOf<PersonId>().safeParse(text).data ?? null),
});
