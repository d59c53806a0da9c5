import type { Context } from 'hono';

import { draftOf, dropDraft } from '#platform/drafts.ts';
import { blankForm } from '#platform/forms.ts';
import type { Env } from '#platform/http.ts';
import type { Work } from '#platform/work.ts';

import type { FormFor } from '../edit-form.view.ts';
import { one } from '../form/rows.ts';

/**
 * The form as its page first shows it. A draft stands for the whole form, since a box that is not ticked is not in
 * it; one of an earlier version of the listing is of no use any more.
 */
export function formStart(c: Context<Env>, work: Work): FormFor {
  return async ({ values, version }) => {
    const draft = await draftOf(work, c.req.path);
    const typed = draft && one(draft.typed, 'seen') === version ? draft.typed : null;
    if (draft && !typed) await dropDraft(work, c.req.path);
    return blankForm(typed ?? { ...values, seen: version }, version);
  };
}
