import type { Context } from 'hono';

import { draftOf } from './drafts.ts';
import { blankForm } from './forms.ts';
import type { FormState, Typed } from './forms.ts';
import type { Env } from './http.ts';
import type { Work } from './work.ts';

/**
 * A form as its page first shows it: what was typed before and not sent, if a draft of this page is kept,
 * and otherwise the values given. A draft is named by the path of its page.
 */
export async function startForm(
  c: Context<Env>,
  work: Work,
  { values = {}, version }: { readonly values?: Typed; readonly version?: string },
): Promise<FormState> {
  const draft = await draftOf(work, c.req.path);
  return blankForm({ ...values, ...draft?.typed }, version);
}
