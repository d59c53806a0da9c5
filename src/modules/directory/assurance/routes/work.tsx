import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { choice } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { reviewStale, verdicts } from '../commands/review-stale.ts';
import { settleReports } from '../commands/settle-reports.ts';
import { outcomes } from '../domain/report.ts';
import { ReportedPage } from '../pages/reported.page.tsx';
import { StalePage } from '../pages/stale.page.tsx';
import { reportedCsv } from '../reported-csv.view.ts';
import { reportedView } from '../reported.view.ts';
import { staleCsv } from '../stale-csv.view.ts';
import { staleView } from '../stale.view.ts';
import { csvFile } from '../../routes/csv-file.ts';
import type { StaleCursor } from '../store/stale-store.ts';

const stale = '/directory/work/stale';
const reported = '/directory/work/reported';

/** What editors do to keep listings true. */
export const assuranceWorkRoutes = new Hono<Env>()
  .get(stale, (c) => showStale(c, blankForm()))
  .post(stale, async (c) => {
    const sent = await readForm(c, Review);
    if (!sent.ok) return showStale(c, sent.form);
    const { listings: serviceIds, verdict } = sent.input;
    if (serviceIds.length === 0) {
      const errors = [{ field: 'listings', message: m.assurance_stale_none_ticked() }];
      return showStale(c, formWith(sent, errors));
    }
    await asCaller(c, (work) => reviewStale(work, { once: sent.once, serviceIds, verdict }));
    return goOn(c, stale, 'assurance_stale_done');
  })
  .get(`${stale}.csv`, async (c) => csvFile(c, 'stale', await asCaller(c, staleCsv)))
  .get(reported, (c) => showReported(c, null))
  .get(`${reported}.csv`, async (c) => csvFile(c, 'reported', await asCaller(c, reportedCsv)))
  // Where somebody arrives who opens the page again after being told that it has changed.
  .get(`${reported}/:serviceId`, (c) => goOn(c, reported))
  .post(`${reported}/:serviceId`, async (c) => {
    const serviceId = pathParam(c, 'serviceId', idOf<ServiceId>());
    const sent = await readForm(c, Settling);
    if (!sent.ok) return showReported(c, sent.form);
    const settling = { once: sent.once, serviceId, outcome: sent.input.outcome, seenVersion: sent.version };
    await asCaller(c, (work) => settleReports(work, settling));
    return goOn(c, reported, 'assurance_settled_done');
  });

const Review = z.object({
  listings: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => [value ?? []].flat())
    .pipe(z.array(idOf<ServiceId>()).catch([])),
  verdict: choice(verdicts, m.assurance_stale_no_verdict),
});

const Settling = z.object({ outcome: choice(outcomes, m.assurance_settle_missing) });

async function showStale(c: Context<Env>, form: FormState): Promise<Response> {
  const after = cursor(c.req.query('after'));
  const view = await asCaller(c, (work) => staleView(work, after));
  const page = <StalePage shell={c.var.shell} view={view} form={form} />;
  return show(c, page, form.errors.length > 0 ? 422 : 200);
}

/** The buttons are one of many alike, without a box of their own: what is wrong leads to the page. */
async function showReported(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, reportedView);
  const errors = sent?.errors.map(({ message }) => ({ field: 'main', message })) ?? [];
  const form = sent ? { ...sent, errors } : undefined;
  return show(c, <ReportedPage shell={c.var.shell} view={view} form={form} />, sent ? 422 : 200);
}

/** An address that was cut off begins at the oldest, rather than being an error. */
function cursor(text: string | undefined): StaleCursor | null {
  const parsed = z
    .tuple([z.union([z.iso.date(), z.literal('')]), idOf<ServiceId>()])
    .safeParse(text?.split('_'));
  return parsed.success ? { assuredOn: parsed.data[0] || null, id: parsed.data[1] } : null;
}
