import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { dropDraft } from '#platform/drafts.ts';
import { choice, choices, line, optionalProse } from '#platform/fields.ts';
import { startForm } from '#platform/form-page.ts';
import { readForm } from '#platform/forms.ts';
import type { FormState, Typed } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { amendReferral } from '../commands/amend-referral.ts';
import { reasons } from '../domain/reasons.ts';
import { urgencies } from '../domain/referral.ts';
import type { ReferralId } from '../domain/referral.ts';
import type { KeptReferral } from '../store/kept-referral.ts';
import { AmendmentPage } from './amendment.page.tsx';
import { amendmentView } from './amendment.view.ts';

const Amending = z.object({
  reasons: choices(reasons).refine((chosen) => chosen.length > 0, {
    error: () => m.referrals_put_right_no_reason(),
  }),
  reasonNote: optionalProse(2000).transform((text) => text || null),
  hopes: optionalProse(2000),
  urgency: choice(urgencies, () => m.referrals_put_right_no_urgency()),
  reason: line(300, () => m.referrals_missing_amend_reason()),
});

/** Putting right what a referral says. */
export const amendRoutes = new Hono<Env>()
  .get('/referrals/:id/amendment', (c) => showForm(c, null))
  .post('/referrals/:id/amendment', async (c) => {
    const sent = await readForm(c, Amending);
    if (!sent.ok) return showForm(c, sent.form);
    const { once, version, input } = sent;
    const referralId = idIn(c);
    await asCaller(c, async (work) => {
      await amendReferral(work, { once, version, referralId, ...input });
      await dropDraft(work, c.req.path);
    });
    return goOn(c, `/referrals/${referralId}/amendment`, 'referrals_amended_done');
  });

async function showForm(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const view = await asCaller(c, (work) =>
    amendmentView(work, idIn(c), (referral) =>
      sent
        ? Promise.resolve(sent)
        : startForm(c, work, { values: valuesOf(referral), version: String(referral.version) }),
    ),
  );
  return show(c, <AmendmentPage shell={c.var.shell} view={view} />, sent ? 422 : 200);
}

function valuesOf({ reasons: chosen, reasonNote, hopes, urgency }: KeptReferral): Typed {
  return { reasons: chosen, reasonNote: reasonNote ?? '', hopes, urgency };
}

function idIn(c: Context<Env>): ReferralId {
  return pathParam(c, 'id', idOf<ReferralId>());
}
