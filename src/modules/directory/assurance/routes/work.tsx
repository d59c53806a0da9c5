import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { choice, ticked } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { reviewStale, verdicts } from '../commands/review-stale.ts';
import { settleMany } from '../commands/settle-many.ts';
import { settleReports } from '../commands/settle-reports.ts';
import { outcomes } from '../domain/report.ts';
import { ReportedPage } from '../pages/reported.page.tsx';
import { StalePage } from '../pages/stale.page.tsx';
import { reportedCsv } from '../reported-csv.view.ts';
import { reportedView } from '../reported.view.ts';
import { staleCsv } from '../stale-csv.view.ts';
import { staleView } from '../stale.view.ts';
import { csvFile } from '../../routes/csv-file.ts';
import type { ReportedCursor } from '../store/report-store.ts';
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
  .get(reported, (c) => showReported(c, blankForm()))
  .post(reported, async (c) => {
    const sent = await readForm(c, SettlingMany);
    if (!sent.ok) return showReported(c, sent.form);
    const { listings: chosen, outcome } = sent.input;
    if (chosen.length === 0) {
      const errors = [{ field: 'listings', message: m.assurance_stale_none_ticked() }];
      return showReported(c, formWith(sent, errors));
    }
    const { left } = await asCaller(c, (work) => settleMany(work, { once: sent.once, chosen, outcome }));
    return goOn(c, reported, left === 0 ? 'assurance_settled_done' : 'assurance_settled_some_done');
  })
  .get(`${reported}.csv`, async (c) => csvFile(c, 'reported', await asCaller(c, reportedCsv)))
  // Where somebody arrives who opens the page again after being told that it has changed.
  .get(`${reported}/:serviceId`, (c) => goOn(c, reported))
  .post(`${reported}/:serviceId`, async (c) => {
    const serviceId = pathParam(c, 'serviceId', idOf<ServiceId>());
    const sent = await readForm(c, Settling);
    if (!sent.ok) return showReported(c, ofThePage(sent.form));
    const settling = { once: sent.once, serviceId, outcome: sent.input.outcome, seenVersion: sent.version };
    await asCaller(c, (work) => settleReports(work, settling));
    return goOn(c, reported, 'assurance_settled_done');
  });

const Review = z.object({
  listings: ticked.pipe(z.array(idOf<ServiceId>()).catch([])),
  verdict: choice(verdicts, m.assurance_stale_no_verdict),
});

/** Listings, each with the version beside which it was shown. */
const SettlingMany = z.object({
  listings: ticked.transform((values) => values.flatMap(chosenListing)),
  outcome: choice(outcomes, m.assurance_settle_missing),
});

function chosenListing(value: string) {
  const [text = '', version = ''] = value.split('.');
  const id = idOf<ServiceId>().safeParse(text);
  return id.success && /^\d{1,9}$/.test(version) ? [{ id: id.data, version }] : [];
}

const Settling = z.object({ outcome: choice(outcomes, m.assurance_settle_missing) });

async function showStale(c: Context<Env>, form: FormState): Promise<Response> {
  const after = staleCursor(c.req.query('after'));
  const view = await asCaller(c, (work) => staleView(work, after));
  const page = <StalePage shell={c.var.shell} view={view} form={form} />;
  return show(c, page, form.errors.length > 0 ? 422 : 200);
}

async function showReported(c: Context<Env>, form: FormState): Promise<Response> {
  const after = reportedCursor(c.req.query('after'));
  const view = await asCaller(c, (work) => reportedView(work, after));
  const page = <ReportedPage shell={c.var.shell} view={view} form={form} />;
  return show(c, page, form.errors.length > 0 ? 422 : 200);
}

/** The buttons of one listing are among many alike, without a box of their own: what is wrong leads to the page. */
function ofThePage(sent: FormState): FormState {
  return { ...sent, errors: sent.errors.map(({ message }) => ({ field: 'main', message })) };
}

/** An address that was cut off begins at the first, rather than being an error. */
function staleCursor(text: string | undefined): StaleCursor | null {
  const parsed = z
    .tuple([z.union([known(z.iso.date()), z.literal('')]), idOf<ServiceId>()])
    .safeParse(text?.split('_'));
  return parsed.success ? { assuredOn: parsed.data[0] || null, id: parsed.data[1] } : null;
}

function reportedCursor(text: string | undefined): ReportedCursor | null {
  const weight = z.string().regex(/^\d{1,6}$/);
  const parsed = z.tuple([weight, known(z.iso.datetime()), idOf<ServiceId>()]).safeParse(text?.split('_'));
  if (!parsed.success) return null;
  return { weight: Number(parsed.data[0]), since: parsed.data[1], id: parsed.data[2] };
}

/** PostgreSQL knows no year 0. */
function known<Text extends z.ZodType<string>>(text: Text) {
  return text.refine((day) => !day.startsWith('0000'));
}
