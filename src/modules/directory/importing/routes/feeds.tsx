import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { dropDraft } from '#platform/drafts.ts';
import { choice, line } from '#platform/fields.ts';
import { startForm } from '#platform/form-page.ts';
import { formWith, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';

import { csvFile } from '../../routes/csv-file.ts';
import { addFeed } from '../commands/add-feed.ts';
import { steerFeed } from '../commands/steer-feed.ts';
import type { SteerFeed } from '../commands/steer-feed.ts';
import { feedView } from '../feed.view.ts';
import { feedsCsv, feedsView } from '../feeds.view.ts';
import { FeedPage } from '../pages/feed.page.tsx';
import { FeedsPage } from '../pages/feeds.page.tsx';
import { NewFeedPage } from '../pages/new-feed.page.tsx';
import { reasonWords } from '../reason-words.ts';
import type { FeedId } from '../store/tables.ts';

const feeds = '/directory/work/feeds';
const one = `${feeds}/:feedId{[0-9a-fA-F-]{36}}` as const;

export const feedRoutesWith = ({ feedHosts }: { readonly feedHosts: readonly string[] }) =>
  new Hono<Env>()
    .get(feeds, async (c) => {
      const view = await asCaller(c, feedsView);
      return show(c, <FeedsPage shell={c.var.shell} view={view} />);
    })
    .get(`${feeds}.csv`, async (c) => csvFile(c, 'feeds', await asCaller(c, feedsCsv)))
    .get(`${feeds}/new`, async (c) => {
      const form = await asCaller(c, (work) => {
        requirePermission(work, 'directory.edit');
        return startForm(c, work, {});
      });
      return showNew(c, form);
    })
    .post(`${feeds}/new`, async (c) => {
      const sent = await readForm(c, NewFeed);
      if (!sent.ok) return showNew(c, await allowed(c, sent.form));
      const { name, address, every } = sent.input;
      const asked = { once: sent.once, name, address, everyHours: Number(every) };
      try {
        const id = await asCaller(c, async (work) => {
          const added = await addFeed(work, { ...asked, feedHosts });
          await dropDraft(work, c.req.path);
          return added;
        });
        return goOn(c, `${feeds}/${id}`, 'import_feed_added_done');
      } catch (error) {
        return showNew(c, formWith(sent, [{ field: 'address', message: wordsOf(error) }]));
      }
    })
    .get(one, async (c) => {
      const view = await asCaller(c, (work) => feedView(work, idIn(c)));
      return show(c, <FeedPage shell={c.var.shell} view={view} />);
    })
    .post(`${one}/reading`, (c) => steer(c, 'reading', 'import_feed_reading_done'))
    .post(`${one}/pause`, (c) => steer(c, 'pause', 'import_feed_pause_done'))
    .post(`${one}/resumption`, (c) => steer(c, 'resumption', 'import_feed_resumption_done'));

const NewFeed = z.object({
  name: line(100, m.import_new_name_missing),
  address: line(1000, m.import_new_address_missing),
  every: choice(['24', '168', '720'], m.import_new_every_missing),
});

function idIn(c: Context<Env>): FeedId {
  return pathParam(c, 'feedId', idOf<FeedId>());
}

function showNew(c: Context<Env>, form: FormState) {
  const page = <NewFeedPage shell={c.var.shell} form={form} />;
  return show(c, page, form.errors.length > 0 ? 422 : 200);
}

/** A form with errors is shown again only to whoever may send it. */
async function allowed(c: Context<Env>, form: FormState): Promise<FormState> {
  await asCaller(c, async (work) => requirePermission(work, 'directory.edit'));
  return form;
}

/** What is wrong with an address is said beside it; every other refusal is a page of its own. */
function wordsOf(error: unknown): string {
  const words = error instanceof Refusal ? reasonWords(error.code, error.details) : null;
  if (words === null) throw error;
  return words;
}

async function steer(c: Context<Env>, step: SteerFeed['step'], flash: string): Promise<Response> {
  const feedId = idIn(c);
  const sent = await readForm(c, z.object({}));
  if (!sent.ok) return goOn(c, `${feeds}/${feedId}`);
  await asCaller(c, (work) => steerFeed(work, { once: sent.once, feedId, step }));
  return goOn(c, `${feeds}/${feedId}`, flash);
}
