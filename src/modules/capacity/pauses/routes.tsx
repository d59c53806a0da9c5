import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { day, prose } from '#platform/fields.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FieldError, FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';
import { addDays, dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { pauseReferrals, reopenReferrals } from './commands/pause.ts';
import type { PauseId } from './domain/pause.ts';
import { PausesPage } from './pages/pauses.page.tsx';
import { pausesView } from './pages/pauses.view.ts';

const PauseForm = z.object({
  practiceId: z
    .union([z.literal(''), idOf<OrganisationId>()])
    .optional()
    .transform((id): OrganisationId | null => id || null),
  fromOn: day(m.pauses_missing_from),
  untilOn: day(m.pauses_missing_until),
  why: prose(500, m.pauses_missing_why),
  shown: prose(500, m.pauses_missing_shown),
  instead: prose(1000, m.pauses_missing_instead),
});

/** Pausing and reopening referrals. */
export const pauseRoutes = new Hono<Env>()
  .get('/pauses', (c) => showPauses(c, null))
  .post('/pauses', async (c) => {
    const sent = await readForm(c, PauseForm);
    if (!sent.ok) return showPauses(c, sent.form);
    const errors = errorsAcross(sent.input, dayOf(c.var.now));
    if (errors.length > 0) return showPauses(c, formWith(sent, errors));
    await asCaller(c, (work) => pauseReferrals(work, { once: sent.once, ...sent.input }));
    return goOn(c, '/pauses', 'pauses_paused_done');
  })
  .post('/pauses/:pauseId/reopening', async (c) => {
    const sent = await readForm(c, z.object({}));
    if (!sent.ok) return c.redirect('/pauses', 303);
    const id = pathParam(c, 'pauseId', idOf<PauseId>());
    await asCaller(c, (work) => reopenReferrals(work, { once: sent.once, version: sent.version, id }));
    return goOn(c, '/pauses', 'pauses_reopened_done');
  });

const longestDays = 183;

type Days = { readonly fromOn: LocalDate; readonly untilOn: LocalDate };

function errorsAcross({ fromOn, untilOn }: Days, today: LocalDate): readonly FieldError[] {
  if (untilOn < fromOn) return [{ field: 'untilOn', message: m.pauses_ends_before() }];
  if (untilOn < today) return [{ field: 'untilOn', message: m.pauses_over_already() }];
  if (untilOn > addDays(fromOn, longestDays)) return [{ field: 'untilOn', message: m.pauses_too_long() }];
  return [];
}

async function showPauses(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) => pausesView(work, sent));
  return show(c, <PausesPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}
