import { z } from 'zod';

import { optionalProse } from '#platform/fields.ts';
import { localeNow } from '#platform/locale.ts';

/** The language of a message: as chosen, else the one in which whoever writes it works. */
export const MessageLanguage = z
  .enum(['en', 'cy'])
  .optional()
  .catch(undefined)
  .transform((language) => language ?? localeNow());

export const MessageForm = z.object({
  language: MessageLanguage,
  ask: optionalProse(1000),
  /** `look` shows the message as it would be and sends nothing. */
  do: z.enum(['send', 'look']).catch('look'),
});
