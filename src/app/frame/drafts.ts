import { Hono } from 'hono';

import { keepDraft } from '#platform/drafts.ts';
import { typedIn } from '#platform/forms.ts';
import { asCaller } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';

/** What a page saves quietly while somebody types. Theirs alone, and only of pages with drafts. */
export const draftRoutes = new Hono<Env>().post('/drafts', async (c) => {
  const { form, once: _, version: __, ...typed } = await typedIn(c);
  if (typeof form !== 'string' || !/^\/[a-z0-9/-]{1,190}$/.test(form)) {
    throw new Refusal('invalid', 'app.not-a-draft');
  }
  await asCaller(c, async (work) => {
    requirePermission(work, 'drafts.keep');
    await keepDraft(work, form, typed);
  });
  return c.body(null, 204);
});
