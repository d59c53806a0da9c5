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
import type { Work } from '#platform/work.ts';

import { csvFile } from '../routes/csv-file.ts';
import type { ServiceId } from '../domain/listing.ts';
import { dismissDuplicate } from './commands/dismiss-duplicate.ts';
import { mergeDuplicates } from './commands/merge-duplicates.ts';
import { settlePairs, verdicts } from './commands/settle-pairs.ts';
import { undoMerge } from './commands/undo-merge.ts';
import type { DuplicateId } from './domain/pair.ts';
import { duplicatesCsv, duplicatesView } from './duplicates.view.ts';
import { mergedCsv, mergedView } from './merged.view.ts';
import { DuplicatesPage } from './pages/duplicates.page.tsx';
import { MergedPage } from './pages/merged.page.tsx';
import { PairPage } from './pages/pair.page.tsx';
import { pairView } from './pair.view.ts';

const list = '/directory/work/duplicates';

/** Listings that may be of one service: looked at side by side, merged, and parted again when that was wrong. */
export const duplicatesRoutes = new Hono<Env>()
  .get(list, (c) => showList(c, blankForm()))
  .post(list, async (c) => {
    const sent = await readForm(c, Settling);
    if (!sent.ok) return showList(c, sent.form);
    const { once, input } = sent;
    if (input.pairs.length === 0) {
      const errors = [{ field: 'pairs', message: m.duplicates_none_ticked() }];
      return showList(c, formWith(sent, errors));
    }
    const settling = { once, chosen: input.pairs, verdict: input.verdict };
    const { left } = await asCaller(c, (work) => settlePairs(work, settling));
    return goOn(c, list, left === 0 ? 'duplicates_settled_done' : 'duplicates_settled_some_done');
  })
  .get(`${list}.csv`, async (c) => {
    return csvFile(c, 'duplicates', await asCaller(c, duplicatesCsv));
  })
  .get(`${list}/merged`, async (c) => {
    const view = await asCaller(c, mergedView);
    return show(c, <MergedPage shell={c.var.shell} view={view} />);
  })
  .get(`${list}/merged.csv`, async (c) => csvFile(c, 'merged', await asCaller(c, mergedCsv)))
  .get(`${list}/:pairId`, (c) => showPair(c, 200))
  .post(`${list}/:pairId/merge`, async (c) => {
    const pairId = idIn(c);
    const sent = await readForm(c, Merging);
    if (!sent.ok) return showPair(c, 422);
    const merging = { once: sent.once, pairId, keepId: sent.input.keep, seenVersions: sent.version };
    await asCaller(c, (work) => mergeDuplicates(work, merging));
    return goOn(c, pathOf(pairId), 'duplicates_merged_done');
  })
  .post(`${list}/:pairId/different`, (c) =>
    settle(c, dismissDuplicate, { to: list, flash: 'duplicates_different_done' }),
  )
  .post(`${list}/:pairId/undo`, (c) =>
    settle(c, undoMerge, { to: pathOf(idIn(c)), flash: 'duplicates_undone_done' }),
  )
  // Where somebody arrives who opens the page again after being told that it has changed.
  .get(`${list}/:pairId/:step{(?:merge|different|undo)}`, (c) => goOn(c, pathOf(idIn(c))));

const Settling = z.object({
  pairs: ticked.transform((values) => values.flatMap(chosenPair)),
  verdict: choice(verdicts, m.duplicates_no_verdict),
});

/** The pair, which of it is kept, and the versions of both beside which the list showed it. */
function chosenPair(value: string) {
  const parsed = z
    .tuple([idOf<DuplicateId>(), idOf<ServiceId>(), z.string().regex(/^\d{1,9}\.\d{1,9}$/)])
    .safeParse(value.split('_'));
  if (!parsed.success) return [];
  const [pairId, keepId, seenVersions] = parsed.data;
  return [{ pairId, keepId, seenVersions }];
}

const Merging = z.object({ keep: idOf<ServiceId>() });

async function showList(c: Context<Env>, form: FormState): Promise<Response> {
  const after = cursor(c.req.query('after'));
  const view = await asCaller(c, (work) => duplicatesView(work, after));
  const page = <DuplicatesPage shell={c.var.shell} view={view} form={form} />;
  return show(c, page, form.errors.length > 0 ? 422 : 200);
}

async function showPair(c: Context<Env>, status: 200 | 422): Promise<Response> {
  const view = await asCaller(c, (work) => pairView(work, idIn(c)));
  return show(c, <PairPage shell={c.var.shell} view={view} />, status);
}

type Settle = (
  work: Work,
  settling: { readonly once: string; readonly pairId: DuplicateId },
) => Promise<void>;

async function settle(
  c: Context<Env>,
  command: Settle,
  { to, flash }: { readonly to: string; readonly flash: string },
): Promise<Response> {
  const pairId = idIn(c);
  const sent = await readForm(c, z.object({}));
  if (sent.ok) await asCaller(c, (work) => command(work, { once: sent.once, pairId }));
  return goOn(c, to, flash);
}

function idIn(c: Context<Env>): DuplicateId {
  return pathParam(c, 'pairId', idOf<DuplicateId>());
}

function pathOf(id: DuplicateId): string {
  return `${list}/${id}`;
}

/** An address that was cut off begins at the likeliest, rather than being an error. */
function cursor(text: string | undefined) {
  const parsed = z
    .tuple([z.coerce.number().int().min(0).max(100), idOf<DuplicateId>()])
    .safeParse(text?.split('_'));
  return parsed.success ? { score: parsed.data[0], id: parsed.data[1] } : null;
}
