import { Hono } from 'hono';

import { keepDraft } from '#platform/drafts.ts';
import { typedIn } from '#platform/forms.ts';
import { asCaller } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { wasSent } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';

/** What a page saves quietly while somebody types. Theirs alone, and only of pages with drafts. */
export const draftRoutes = new Hono<Env>().post('/drafts', async (c) => {
  const { form, once, version: _, ...typed } = await typedIn(c);
  await asCaller(c, async (work) => {
    requirePermission(work, 'drafts.keep');
    if (typeof form !== 'string' || !/^\/[a-z0-9/-]{1,190}$/.test(form)) {
      throw new Refusal('invalid', 'app.not-a-draft');
    }
    if (typeof once === 'string' && (await wasSent(work, once))) return;
    await keepDraft(work, form, typed);
  });
  return c.body(null, 204);
});
