import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { choice } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import type { ServiceId } from '../../domain/listing.ts';
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
    const { listings: serviceIds, verdict } = sent.input;
    if (serviceIds.length === 0) {
      return showDoubtful(c, formWith(sent, [{ field: 'listings', message: m.import_removal_none() }]));
    }
    await asCaller(c, (work) => settleRemovals(work, { once: sent.once, serviceIds, verdict }));
    return goOn(c, `${doubtful}?show=proposed-for-removal`, 'import_removal_done');
  })
  .get(`${doubtful}.csv`, async (c) => {
    const text = await asCaller(c, (work) => doubtfulCsv(work, queryIn(c)));
    c.header('content-disposition', 'attachment; filename="doubtful.csv"');
    return c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8' });
  });

const Settling = z.object({
  listings: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => [value ?? []].flat())
    .pipe(z.array(idOf<ServiceId>()).catch([])),
  verdict: choice(verdicts, m.import_removal_none),
});

async function showDoubtful(c: Context<Env>, form: FormState): Promise<Response> {
  const isSent = c.req.method === 'POST';
  const query = isSent ? ({ ...queryIn(c), outcome: 'proposed-for-removal' } as const) : queryIn(c);
  const view = await asCaller(c, (work) => doubtfulView(work, query));
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
    after: cursorIn(c.req.query('after')),
  };
}

const Cursor = z
  .tuple([z.string().max(80), z.string().max(80), z.string().max(400)])
  .transform(([source, table, key]) => ({ source, table, key }));

function cursorIn(text: string | undefined): DoubtfulQuery['after'] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'));
    const parsed = Cursor.safeParse(read);
    const isClean = parsed.success && !Object.values(parsed.data).some((part) => part.includes('\u0000'));
    return isClean ? parsed.data : null;
  } catch {
    return null;
  }
}
