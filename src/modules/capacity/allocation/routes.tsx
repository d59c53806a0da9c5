import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import type { EpisodeId } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { allocate } from './commands/allocate.ts';
import type { Choice } from './commands/allocate.ts';
import { AllocationPage } from './pages/allocation.page.tsx';
import { allocationView, mostAtOnce } from './pages/allocation.view.ts';

/** Giving people who wait to workers. */
export const allocationRoutes = new Hono<Env>()
  .get('/allocation', (c) => showAllocation(c, null))
  .post('/allocation', async (c) => {
    const sent = await readForm(c, z.object({}));
    if (!sent.ok) return showAllocation(c, sent.form);
    const choices = choicesIn(sent.typed);
    const first = Object.keys(sent.typed).find((name) => name.startsWith('worker-'));
    if (choices.length === 0)
      return showAllocation(c, formWith(sent, [{ field: first ?? 'once', message: m.allocation_missing() }]));
    const { gone } = await asCaller(c, (work) =>
      allocate(work, { once: sent.once, choices, note: m.allocation_note() }),
    );
    return goOn(c, '/allocation', gone > 0 ? 'allocation_some_done' : 'allocation_done');
  });

/** What was chosen for whom; a person without a choice stays on the list. */
function choicesIn(typed: Typed): readonly Choice[] {
  return Object.entries(typed)
    .flatMap(([name, value]) => {
      const episodeId = idOf<EpisodeId>().safeParse(name.slice('worker-'.length));
      const workerId = idOf<WorkerId>().safeParse(value);
      return name.startsWith('worker-') && episodeId.success && workerId.success
        ? [{ episodeId: episodeId.data, workerId: workerId.data }]
        : [];
    })
    .slice(0, mostAtOnce);
}

async function showAllocation(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) => allocationView(work, sent));
  return show(c, <AllocationPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}
