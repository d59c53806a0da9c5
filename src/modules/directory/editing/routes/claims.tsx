import type { Context } from 'hono';
import { z } from 'zod';

import { readForm } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

import { originOf } from '../../routes/asked-page.ts';
import { csvFile } from '../../routes/csv-file.ts';
import { claimsCsv, claimsView } from '../claims.view.ts';
import { endClaim } from '../commands/end-claim.ts';
import { readOutCode } from '../commands/read-out-code.ts';
import { writeClaimLetter } from '../commands/write-claim-letter.ts';
import type { ClaimId } from '../domain/claim.ts';
import { ClaimsPage, ReadOutPage } from '../pages/claims.page.tsx';

const list = '/directory/work/claims';

export async function showClaims(c: Context<Env>): Promise<Response> {
  const view = await asCaller(c, claimsView);
  return show(c, <ClaimsPage shell={c.var.shell} view={view} />);
}

export async function sendClaimsCsv(c: Context<Env>): Promise<Response> {
  return csvFile(c, 'claims', await asCaller(c, claimsCsv));
}

/** The page with the code is the answer itself: it stands in no address, and nothing keeps it. */
export async function showCodeToReadOut(c: Context<Env>): Promise<Response> {
  const id = claimIn(c);
  const once = await onceOf(c);
  const { code, line } = await asCaller(c, async (work) => {
    const { lines } = await claimsView(work);
    return { code: await readOutCode(work, { once, id }), line: lines.find((one) => one.id === id) };
  });
  c.header('cache-control', 'no-store');
  const view = { code, name: line?.name ?? '', address: line?.address ?? '' };
  return show(c, <ReadOutPage shell={c.var.shell} view={view} />);
}

export async function sendClaimLetter(c: Context<Env>, url: string | null): Promise<Response> {
  const id = claimIn(c);
  const once = await onceOf(c);
  await asCaller(c, (work) => writeClaimLetter(work, { once, id, origin: originOf(c, url) }));
  return goOn(c, list, 'editing_letter_written_done');
}

export async function sendClaimEnd(c: Context<Env>): Promise<Response> {
  const id = claimIn(c);
  const once = await onceOf(c);
  await asCaller(c, (work) => endClaim(work, { once, id }));
  return goOn(c, list, 'editing_claim_ended_done');
}

async function onceOf(c: Context<Env>): Promise<string> {
  const sent = await readForm(c, z.looseObject({}));
  if (!sent.ok) throw new Refusal('invalid', 'http.refused');
  return sent.once;
}

function claimIn(c: Context<Env>): ClaimId {
  return pathParam(c, 'claimId', idOf<ClaimId>());
}
