import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';
import { localeNow } from '#platform/locale.ts';

import { printPad } from '../commands/print-pad.ts';
import { withdrawPad } from '../commands/withdraw-pad.ts';
import { mostSheets } from '../domain/pad.ts';
import type { PadId } from '../domain/pad.ts';
import { padPdf } from '../pad-pdf.ts';
import { PadPage } from '../pages/pad.page.tsx';
import { padView, paperView } from '../pages/pad.view.ts';
import { PadsPage } from '../pages/pads.page.tsx';
import { padsView } from '../pages/pads.view.ts';

const PadForm = z.object({
  practiceId: idOf<OrganisationId>(() => m.pads_missing_practice()),
  sheets: z.coerce
    .number({ error: () => m.pads_wrong_sheets({ most: mostSheets }) })
    .int({ error: () => m.pads_wrong_sheets({ most: mostSheets }) })
    .min(1, { error: () => m.pads_wrong_sheets({ most: mostSheets }) })
    .max(mostSheets, { error: () => m.pads_wrong_sheets({ most: mostSheets }) }),
});

/** @param url Where people reach this Kith: what is in the squares that a camera reads. */
export const padRoutesWith = ({ url }: { readonly url: string | null }) =>
  new Hono<Env>()
    .get('/pads', (c) => showPads(c, null))
    .post('/pads', async (c) => {
      const sent = await readForm(c, PadForm);
      if (!sent.ok) return showPads(c, sent.form);
      const id = await asCaller(c, (work) => printPad(work, { once: sent.once, ...sent.input }));
      return goOn(c, `/pads/${id}`, 'pads_made_done');
    })
    .get('/pads/:padId', async (c) => {
      const view = await asCaller(c, (work) => padView(work, padIn(c)));
      return show(c, <PadPage shell={c.var.shell} view={view} />);
    })
    .get('/pads/:padId/slips.pdf', async (c) => {
      const paper = await asCaller(c, (work) => paperView(work, padIn(c)));
      const address = url ?? new URL(c.req.url).origin;
      const pdf = await padPdf({ ...paper, address, language: localeNow() });
      return c.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="referral-slips.pdf"',
      });
    })
    .post('/pads/:padId/withdrawal', async (c) => {
      const sent = await readForm(c, z.object({}));
      if (!sent.ok) return c.redirect(`/pads/${padIn(c)}`, 303);
      await asCaller(c, (work) => withdrawPad(work, { once: sent.once, id: padIn(c) }));
      return goOn(c, `/pads/${padIn(c)}`, 'pads_withdrawn_done');
    });

async function showPads(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) => padsView(work, sent));
  return show(c, <PadsPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

function padIn(c: Context<Env>): PadId {
  return pathParam(c, 'padId', idOf<PadId>());
}
