import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { choice, optionalLine, optionalProse } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { answerAsking } from '../commands/answer-asking.ts';
import { reportListing } from '../commands/report-listing.ts';
import { ownerAnswers } from '../domain/asking.ts';
import { reportKinds } from '../domain/report.ts';
import { ReportPage, ReportRefusedPage } from '../pages/report.page.tsx';
import { StillRightPage } from '../pages/still-right.page.tsx';
import { reportView } from '../report.view.ts';
import { stillRightView } from '../still-right.view.ts';

const reportPath = '/directory/:serviceId{[0-9a-fA-F-]{36}}/report';
const stillRightPath = '/directory/still-right/:token';

/** Saying that something is not right, and answering whether it still is: no account, no script needed. */
export const publicAssuranceRoutes = new Hono<Env>()
  .get(reportPath, (c) => showReport(c, blankForm()))
  .post(reportPath, async (c) => {
    const sent = await readForm(c, Report);
    if (!sent.ok) return showReport(c, sent.form);
    const { website, kind, note, email } = sent.input;
    if (website) return showRefused(c);
    const serviceId = serviceIn(c);
    const said = { kind, note: note || null, email: email || null };
    const { isAnswered } = await asCaller(c, (work) =>
      reportListing(work, { once: sent.once, serviceId, ...said }),
    );
    const flash = isAnswered ? 'assurance_reported_told_done' : 'assurance_reported_done';
    return goOn(c, `/directory/${serviceId}`, flash);
  })
  .get(stillRightPath, (c) => showStillRight(c, blankForm()))
  .post(stillRightPath, async (c) => {
    const sent = await readForm(c, Answer);
    if (!sent.ok) return showStillRight(c, sent.form);
    const { answer, note } = sent.input;
    if (answer === 'changed' && !note) {
      const errors = [{ field: 'note', message: m.assurance_still_changed_missing() }];
      return showStillRight(c, formWith(sent, errors));
    }
    await asCaller(c, (work) => answerAsking(work, { token: tokenIn(c), answer, note: note || null }));
    return goOn(c, c.req.path);
  });

const Report = z.object({
  kind: choice(reportKinds, m.assurance_report_kind_missing),
  note: optionalProse(2000),
  email: optionalLine(254).refine((text) => text === '' || z.email().safeParse(text).success, {
    error: m.assurance_report_email_wrong,
  }),
  website: optionalLine(2000),
});

const Answer = z.object({
  answer: choice(ownerAnswers, m.assurance_report_kind_missing),
  note: optionalProse(2000),
});

function serviceIn(c: Context<Env>): ServiceId {
  return pathParam(c, 'serviceId', idOf<ServiceId>());
}

/** What is longer or shorter than a token, or made of other letters, was never sent to anybody. */
function tokenIn(c: Context<Env>): string {
  return pathParam(c, 'token', z.string().regex(/^[A-Za-z0-9_-]{43}$/));
}

async function showReport(c: Context<Env>, form: FormState): Promise<Response> {
  const listing = await asCaller(c, (work) => reportView(work, serviceIn(c)));
  const page = <ReportPage shell={c.var.shell} view={{ ...listing, form }} />;
  return show(c, page, form.errors.length > 0 ? 422 : 200);
}

async function showRefused(c: Context<Env>): Promise<Response> {
  const listing = await asCaller(c, (work) => reportView(work, serviceIn(c)));
  return show(c, <ReportRefusedPage shell={c.var.shell} view={{ ...listing, form: blankForm() }} />);
}

async function showStillRight(c: Context<Env>, form: FormState): Promise<Response> {
  const token = tokenIn(c);
  const view = await asCaller(c, (work) => stillRightView(work, token));
  const status = form.errors.length > 0 ? 422 : 200;
  c.header('referrer-policy', 'no-referrer');
  return show(
    c,
    <StillRightPage shell={c.var.shell} view={view} form={form} />,
    view.state === 'over' ? 404 : status,
  );
}
