import { z } from 'zod';

import { m } from '#text';
import { line, optionalLine } from '#platform/fields.ts';

import { recipientIn } from './recipient.ts';
import type { Recipient } from './recipient.ts';
import type { Sends } from './saved.page.tsx';

/** Fewer seconds than anyone needs to read the page and type an address. */
const leastSeconds = 3;

/** What is typed into the page of a saved list. */
export function SendForm(sends: Sends) {
  return z.object({
    to: line(254, m.shortlist_missing_to).transform(
      (typed, context): Recipient & { readonly typed: string } => {
        const to = recipientIn(typed);
        if (to && sends[to.channel]) return { ...to, typed };
        context.addIssue({
          code: 'custom',
          message: sends.text ? m.shortlist_wrong_to() : m.shortlist_wrong_email(),
        });
        return { channel: 'email', address: '', typed };
      },
    ),
    shown: z.coerce.date().nullable().catch(null),
    website: optionalLine(254),
  });
}

/** A clock that stands still, as in demonstrations, tells nothing; neither does a form shown a second time. */
export function isTooQuick(shown: Date | null, now: Date): boolean {
  if (shown === null) return false;
  const seconds = (now.getTime() - shown.getTime()) / 1000;
  return seconds > 0 && seconds < leastSeconds;
}
