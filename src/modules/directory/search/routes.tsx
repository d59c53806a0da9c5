import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { dropDraft } from '#platform/drafts.ts';
import { optionalProse } from '#platform/fields.ts';
import { startForm } from '#platform/form-page.ts';
import { readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { requirePermission } from '#platform/work.ts';

import type { WordGroupId } from '../store/synonym-store.ts';
import { changeWords, removeWords } from './commands/change-words.ts';
import { gapsCsv, gapsView } from './gaps.view.ts';
import { GapsPage } from './pages/gaps.page.tsx';
import { WordGroupPage } from './pages/word-group.page.tsx';
import { WordsPage } from './pages/words.page.tsx';
import { wordGroupView } from './word-group.view.ts';
import { wordsCsv, wordsView } from './words.view.ts';

const gaps = '/directory/work/gaps';
const words = '/directory/work/words';
const one = `${words}/:groupId{[0-9a-fA-F-]{36}}`;

/** What searches know and what they do not find, for editors. */
export const searchWorkRoutes = new Hono<Env>()
  .get(gaps, async (c) => {
    const by = c.req.query('by') === 'place' ? 'place' : 'words';
    const view = await asCaller(c, (work) => gapsView(work, by));
    return show(c, <GapsPage shell={c.var.shell} view={view} />);
  })
  .get(`${gaps}.csv`, async (c) => asSheet(c, 'gaps', await asCaller(c, gapsCsv)))
  .get(words, async (c) => {
    const view = await asCaller(c, wordsView);
    return show(c, <WordsPage shell={c.var.shell} view={view} />);
  })
  .get(`${words}.csv`, async (c) => asSheet(c, 'words', await asCaller(c, wordsCsv)))
  .get(`${words}/new`, async (c) => {
    const form = await asCaller(c, (work) => {
      requirePermission(work, 'directory.edit');
      return startForm(c, work, {});
    });
    return showGroup(c, form, null);
  })
  .post(`${words}/new`, (c) => save(c, null))
  .get(one, async (c) => {
    const id = idIn(c);
    const form = await asCaller(c, async (work) => startForm(c, work, await wordGroupView(work, id)));
    return showGroup(c, form, id);
  })
  .post(one, (c) => save(c, idIn(c)))
  .post(`${one}/removal`, async (c) => {
    const id = idIn(c);
    const sent = await readForm(c, z.object({}));
    if (!sent.ok) return goOn(c, `${words}/${id}`);
    await asCaller(c, (work) => removeWords(work, { once: sent.once, id, seenVersion: sent.version }));
    return goOn(c, words, 'search_group_removed_done');
  })
  // Where somebody arrives who opens the page again after being told that it has changed.
  .get(`${one}/removal`, (c) => goOn(c, `${words}/${idIn(c)}`));

const mostTerms = 100;

/** A word, or a few together, on each line. */
const Terms = optionalProse(4000).transform((text) => [
  ...new Set(
    text
      .split(/[\n,;]/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  ),
]);

const Group = z.object({
  same: Terms.refine((terms) => terms.some((term) => /[\p{L}\p{N}]/u.test(term)), {
    error: m.search_group_same_missing,
  }).refine(areFewAndShort, { error: m.search_group_too_long }),
  leads: Terms.refine(areFewAndShort, { error: m.search_group_too_long }),
});

function areFewAndShort(terms: readonly string[]): boolean {
  return terms.length <= mostTerms && terms.every((term) => term.length <= 60);
}

async function save(c: Context<Env>, id: WordGroupId | null): Promise<Response> {
  const sent = await readForm(c, Group);
  if (!sent.ok) {
    await asCaller(c, async (work) => requirePermission(work, 'directory.edit'));
    return showGroup(c, sent.form, id);
  }
  const change = { once: sent.once, id, ...sent.input, seenVersion: sent.version };
  await asCaller(c, async (work) => {
    await changeWords(work, change);
    await dropDraft(work, c.req.path);
  });
  return goOn(c, words, 'search_group_saved_done');
}

function showGroup(c: Context<Env>, form: FormState, id: WordGroupId | null): Response | Promise<Response> {
  const page = <WordGroupPage shell={c.var.shell} form={form} id={id} />;
  return show(c, page, form.errors.length > 0 ? 422 : 200);
}

function idIn(c: Context<Env>): WordGroupId {
  return pathParam(c, 'groupId', idOf<WordGroupId>());
}

function asSheet(c: Context<Env>, name: string, text: string): Response {
  c.header('content-disposition', `attachment; filename="${name}.csv"`);
  return c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8' });
}
