import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { choice, ticked } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { passDoubts } from '../commands/pass-doubts.ts';
import { settleRemovals, verdicts } from '../commands/settle-removals.ts';
import { doubtfulCsv } from '../doubtful-csv.view.ts';
import { doubtfulView, isOutcome } from '../doubtful.view.ts';
import type { DoubtfulQuery } from '../doubtful.view.ts';
import { DoubtfulPage } from '../pages/doubtful.page.tsx';

const doubtful = '/directory/work/doubtful';

export const doubtfulRoutes = new Hono<Env>()
  .get(doubtful, (c) => showDoubtful(c, blankForm()))
  .post(doubtful, async (c) => {
    const sent = await readForm(c, Settling);
    if (!sent.ok) return showDoubtful(c, sent.form);
    const { once, input } = sent;
    const { listings: serviceIds, records, verdict } = input;
    if (verdict === 'passed') {
      if (records.length === 0) return showDoubtful(c, untold(sent, 'records'));
      await asCaller(c, (work) => passDoubts(work, { once, records }));
      return goOn(c, `${doubtful}?show=${queryIn(c).outcome}`, 'import_doubtful_passed_done');
    }
    if (serviceIds.length === 0) return showDoubtful(c, untold(sent, 'listings'));
    await asCaller(c, (work) => settleRemovals(work, { once, serviceIds, verdict }));
    return goOn(c, `${doubtful}?show=proposed-for-removal`, 'import_removal_done');
  })
  .get(`${doubtful}.csv`, async (c) => {
    const text = await asCaller(c, (work) => doubtfulCsv(work, queryIn(c)));
    c.header('content-disposition', 'attachment; filename="doubtful.csv"');
    return c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8' });
  });

const Settling = z.object({
  listings: ticked.pipe(z.array(idOf<ServiceId>()).catch([])),
  records: ticked.transform((values) => values.flatMap((value) => keyIn(value) ?? [])),
  verdict: choice([...verdicts, 'passed'] as const, m.import_removal_none),
});

function untold(sent: Parameters<typeof formWith>[0], field: 'listings' | 'records'): FormState {
  return formWith(sent, [{ field, message: m.import_removal_none() }]);
}

async function showDoubtful(c: Context<Env>, form: FormState): Promise<Response> {
  const view = await asCaller(c, (work) => doubtfulView(work, queryIn(c)));
  const page = <DoubtfulPage shell={c.var.shell} view={view} form={form} />;
  return show(c, page, form.errors.length > 0 ? 422 : 200);
}

/** An address that names nothing shows what is in doubt of every directory, rather than an error. */
function queryIn(c: Context<Env>): DoubtfulQuery {
  const [outcome, source] = [c.req.query('show'), c.req.query('source')];
  const isSource = /^[a-z0-9][a-z0-9.-]{0,79}$/.test(source ?? '');
  return {
    outcome: isOutcome(outcome) ? outcome : 'doubtful',
    source: isSource ? (source ?? null) : null,
    after: keyIn(c.req.query('after')),
  };
}

/** A record, as addresses and forms name it. */
const Key = z
  .tuple([z.string().max(80), z.string().max(80), z.string().max(400)])
  .transform(([source, table, key]) => ({ source, table, key }));

function keyIn(text: string | undefined): DoubtfulQuery['after'] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'));
    const parsed = Key.safeParse(read);
    const isClean = parsed.success && !Object.values(parsed.data).some((part) => part.includes('\u0000'));
    return isClean ? parsed.data : null;
  } catch {
    return null;
  }
}
