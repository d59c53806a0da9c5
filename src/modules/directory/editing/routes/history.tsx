import type { Context } from 'hono';
import { z } from 'zod';

import { readForm } from '#platform/forms.ts';
import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';

import { restoreVersion } from '../commands/restore-version.ts';
import { historyView } from '../history.view.ts';
import { HistoryPage } from '../pages/history.page.tsx';
import { serviceIdIn } from './listing-form.tsx';

const VersionNumber = z.coerce.number().int().min(1).max(2_000_000_000);

export async function showHistory(c: Context<Env>): Promise<Response> {
  const before = VersionNumber.nullable()
    .catch(null)
    .parse(c.req.query('before') ?? null);
  const view = await asCaller(c, (work) => historyView(work, serviceIdIn(c), before));
  return show(c, <HistoryPage shell={c.var.shell} view={view} />);
}

/** There is nothing to type: without a version it is no form of ours. */
export async function sendRestoring(c: Context<Env>): Promise<Response> {
  const serviceId = serviceIdIn(c);
  const sent = await readForm(c, z.object({ from: VersionNumber.nullable().catch(null) }));
  const from = sent.ok ? sent.input.from : null;
  if (!sent.ok || from === null) return showHistory(c);
  const { once, version } = sent;
  const { waits } = await asCaller(c, (work) => restoreVersion(work, { once, version, serviceId, from }));
  if (waits) return goOn(c, '/directory/mine', 'editing_proposed_done');
  return goOn(c, `/directory/${serviceId}/history`, 'editing_restored_done');
}
