import { randomBytes } from 'node:crypto';

import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { z } from 'zod';

import { m } from '#text';
import { passCookie, passPath } from '#modules/identity';
import { line, optionalLine } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { claimView, codeView, mayChange } from '../claim.view.ts';
import type { Asking } from '../claim.view.ts';
import { claimantFor, knownClaimant } from '../claiming/claimant.ts';
import { unlessTooMany } from '../claiming/too-many.ts';
import { claimListing } from '../commands/claim-listing.ts';
import type { Claimed } from '../commands/claim-listing.ts';
import { sendClaimCode } from '../commands/send-claim-code.ts';
import type { ClaimId } from '../domain/claim.ts';
import { ClaimPage } from '../pages/claim.page.tsx';
import { CodePage } from '../pages/code.page.tsx';
import { serviceIdIn } from './listing-form.tsx';

/** Whoever asks does so as somebody without an account: all that counts is what they can read. */
async function asClaimant<T>(c: Context<Env>, body: (work: Work) => Promise<T>): Promise<T> {
  return c.var.openWork(await claimantFor(c.var.openWork, c.var.actor), body);
}

function askingOf(c: Context<Env>): Asking {
  const knownAs = knownClaimant(c.var.actor);
  const isOther = c.var.actor.kind === 'user' && knownAs === null;
  return { knownAs, isOther, isEditor: may(c.var.actor, 'directory.edit') };
}

/** Who may change it already has nothing to claim. */
export async function showClaim(c: Context<Env>, form: FormState = blankForm()): Promise<Response> {
  const id = serviceIdIn(c);
  const mayAlready = await asClaimant(c, (work) => mayChange(work, id, askingOf(c)));
  if (mayAlready) return goOn(c, `/directory/${id}/edit`);
  const view = await asClaimant(c, (work) => claimView(work, id, { asking: askingOf(c), form }));
  return show(c, <ClaimPage shell={c.var.shell} view={view} />, form.errors.length > 0 ? 422 : 200);
}

export async function sendClaim(c: Context<Env>): Promise<Response> {
  const serviceId = serviceIdIn(c);
  const sent = await readForm(c, z.object({ address: line(254, () => m.editing_missing_address()) }));
  if (!sent.ok) return showClaim(c, sent.form);
  if (askingOf(c).isOther) return showClaim(c);
  const { once, input } = sent;
  const sending = asClaimant(c, (work) => sendClaimCode(work, { once, serviceId, ...input }));
  const claimId = await unlessTooMany(sending);
  if (claimId === null) {
    return showClaim(c, formWith(sent, [{ field: 'address', message: m.editing_too_many_codes() }]));
  }
  return goOn(c, `/directory/${serviceId}/claim/code?sent=${claimId}`);
}

export function showCode(c: Context<Env>): Promise<Response> {
  return code(c, claimIdIn(c.req.query('sent')), blankForm());
}

const Typed = z.object({
  claimId: optionalLine(40),
  email: optionalLine(254),
  code: line(20, () => m.editing_missing_code()),
  name: optionalLine(100),
});

export async function sendCode(c: Context<Env>): Promise<Response> {
  const serviceId = serviceIdIn(c);
  const sent = await readForm(c, Typed);
  if (!sent.ok) return code(c, null, sent.form);
  const { once, input } = sent;
  const { knownAs, isOther } = askingOf(c);
  const claimId = claimIdIn(input.claimId);
  const errors = [
    ...(knownAs === null && input.name === ''
      ? [{ field: 'name', message: m.editing_missing_own_name() }]
      : []),
    ...(claimId === null && input.email === '' ? [{ field: 'email', message: m.editing_wrong_email() }] : []),
  ];
  if (errors.length > 0 || isOther) return code(c, claimId, formWith(sent, errors));
  const pass = randomBytes(32).toString('base64url');
  const who = { claimId, invited: input.email, code: input.code, name: input.name, knownAs, pass };
  const claimed = await asClaimant(c, (work) => claimListing(work, { once, serviceId, ...who }));
  if (claimed.outcome !== 'kept') return code(c, claimId, formWith(sent, [problemOf(claimed)]));
  return claimed.signsIn ? goInWith(c, pass) : goOn(c, '/directory/mine', 'editing_claimed_done');
}

function problemOf({ outcome }: Claimed) {
  if (outcome === 'theirs') return { field: 'code', message: m.editing_code_theirs() };
  return { field: 'code', message: m.editing_wrong_code() };
}

/** The pass goes in a cookie that only the page which takes it is sent. */
function goInWith(c: Context<Env>, pass: string): Response {
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
  setCookie(c, passCookie, pass, { path: passPath, httpOnly: true, sameSite: 'Lax', secure, maxAge: 120 });
  return goOn(c, `${passPath}?to=/directory/mine`, 'editing_claimed_done');
}

async function code(c: Context<Env>, claimId: ClaimId | null, form: FormState): Promise<Response> {
  const id = serviceIdIn(c);
  const sentFor = claimId ?? claimIdIn([form.values['claimId'] ?? ''].flat()[0]);
  const { demonstration } = c.var.shell;
  const asked = { claimId: sentFor, asking: askingOf(c), demonstration, form };
  const view = await asClaimant(c, (work) => codeView(work, id, asked));
  return show(c, <CodePage shell={c.var.shell} view={view} />, form.errors.length > 0 ? 422 : 200);
}

function claimIdIn(text: string | undefined): ClaimId | null {
  return idOf<ClaimId>().safeParse(text).data ?? null;
}
