import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { choice } from '#platform/fields.ts';
import { blankForm, readForm } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf, noNetwork } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

import { unlessTooMany } from '../../editing/claiming/too-many.ts';
import { originOf } from '../../routes/asked-page.ts';
import { answerConsent } from '../commands/answer-consent.ts';
import { answerSchemeLink } from '../commands/answer-scheme-link.ts';
import { claimScheme } from '../commands/claim-scheme.ts';
import type { SchemeId } from '../domain/scheme.ts';
import type { ConsentId } from '../domain/scheme-asking.ts';
import { linkToken } from '../link-token.ts';
import { ConsentsPage } from '../pages/consents.page.tsx';
import { ClaimSchemePage, SchemeLinkPage } from '../pages/scheme-link.page.tsx';
import { claimSchemeView, consentsView, schemeLinkView } from '../scheme-link.view.ts';

const link = '/schemes/still-right/:token';
const consents = '/schemes/consents';
const claim = '/schemes/:schemeId/claim';

/** Who runs a scheme says so by a link to its published address; a network says whether a scheme is its own. */
export const askingRoutesWith = ({ url }: { readonly url: string | null }) =>
  new Hono<Env>()
    .get(link, showLink)
    .post(link, async (c) => {
      const token = tokenIn(c);
      await asCaller(c, (work) => answerSchemeLink(work, token));
      return goOn(c, c.req.path);
    })
    .get(claim, (c) => showClaim(c, false))
    .post(claim, async (c) => {
      const [id, origin, once] = [schemeIn(c), originOf(c, url), await onceOf(c)];
      // What is written to the scheme belongs to no network, so that nobody else reads the link.
      const sending = { ...c.var.actor, networkIds: [...c.var.actor.networkIds, noNetwork] };
      const sent = c.var.openWork(sending, async (work) => {
        await claimScheme(work, { once, id, origin });
        return id;
      });
      if ((await unlessTooMany(sent)) === null) return showClaim(c, true);
      return goOn(c, `/schemes/${id}`, 'schemes_claim_sent_done');
    })
    .get(consents, (c) => showConsents(c, 200))
    .get(`${consents}/:consentId`, (c) => goOn(c, consents))
    .post(`${consents}/:consentId`, async (c) => {
      const id = pathParam(c, 'consentId', idOf<ConsentId>());
      const sent = await readForm(c, z.object({ answer: choice(['yes', 'no'], m.schemes_consent_missing) }));
      if (!sent.ok) return showConsents(c, 422);
      const answer = { once: sent.once, id, agrees: sent.input.answer === 'yes' };
      await asCaller(c, (work) => answerConsent(work, answer));
      return goOn(
        c,
        consents,
        answer.agrees ? 'schemes_consent_agreed_done' : 'schemes_consent_declined_done',
      );
    });

async function showLink(c: Context<Env>): Promise<Response> {
  const token = tokenIn(c);
  const view = await asCaller(c, (work) => schemeLinkView(work, token));
  c.header('referrer-policy', 'no-referrer');
  const page = <SchemeLinkPage shell={c.var.shell} view={view} form={blankForm()} />;
  return show(c, page, view.state === 'over' ? 404 : 200);
}

async function showConsents(c: Context<Env>, status: 200 | 422): Promise<Response> {
  const view = await asCaller(c, consentsView);
  return show(c, <ConsentsPage shell={c.var.shell} view={view} />, status);
}

async function showClaim(c: Context<Env>, tooMany: boolean): Promise<Response> {
  const view = await asCaller(c, (work) => claimSchemeView(work, schemeIn(c)));
  const page = <ClaimSchemePage shell={c.var.shell} view={{ ...view, tooMany }} />;
  return show(c, page, tooMany ? 422 : 200);
}

async function onceOf(c: Context<Env>): Promise<string> {
  const sent = await readForm(c, z.looseObject({}));
  if (!sent.ok) throw new Refusal('invalid', 'http.refused');
  return sent.once;
}

function tokenIn(c: Context<Env>): string {
  return pathParam(c, 'token', z.string().regex(linkToken));
}

function schemeIn(c: Context<Env>): SchemeId {
  return pathParam(c, 'schemeId', idOf<SchemeId>());
}
