import { Hono } from 'hono';
import type { Context } from 'hono';

import type { PersonId } from '#modules/people';
import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { blankForm, readForm } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { amendWords } from '../../commands/amend-words.ts';
import { chooseReaders } from '../../commands/choose-readers.ts';
import type { ConversationId } from '../../domain/ids.ts';
import { AmendForm, ReadersForm } from '../forms.ts';
import { AmendWordsPage, ReadersPage } from './amend.page.tsx';
import { amendView } from './amend.view.ts';

/** Changing what was written down of a conversation, and who may read it. */
export const amendRoutes = new Hono<Env>()
  .get('/people/:personId/conversations/:id/words', async (c) => {
    const view = await asCaller(c, (work) =>
      amendView(work, {
        ...conversationOf(c),
        page: 'words',
        form: ({ words, version }) => startForm(c, work, { values: { words }, version: String(version) }),
      }),
    );
    return show(c, <AmendWordsPage shell={c.var.shell} view={view} />);
  })
  .post('/people/:personId/conversations/:id/words', async (c) => {
    const { personId, id } = conversationOf(c);
    const sent = await readForm(c, AmendForm);
    if (!sent.ok) {
      const form = () => sent.form;
      const view = await asCaller(c, (work) => amendView(work, { personId, id, page: 'words', form }));
      return show(c, <AmendWordsPage shell={c.var.shell} view={view} />, 422);
    }
    const { input, once, version } = sent;
    await asCaller(c, async (work) => {
      await amendWords(work, { ...input, once, version, personId, conversationId: id });
      await dropDraft(work, c.req.path);
    });
    return goOn(c, `/people/${personId}/conversations/${id}`, 'plans_words_amended_done');
  })
  .get('/people/:personId/conversations/:id/readers', async (c) => {
    const view = await asCaller(c, (work) =>
      amendView(work, {
        ...conversationOf(c),
        page: 'readers',
        form: ({ readers, version }) => blankForm({ readers }, String(version)),
      }),
    );
    return show(c, <ReadersPage shell={c.var.shell} view={view} />);
  })
  .post('/people/:personId/conversations/:id/readers', async (c) => {
    const { personId, id } = conversationOf(c);
    const sent = await readForm(c, ReadersForm);
    if (!sent.ok) {
      const form = () => sent.form;
      const view = await asCaller(c, (work) => amendView(work, { personId, id, page: 'readers', form }));
      return show(c, <ReadersPage shell={c.var.shell} view={view} />, 422);
    }
    const { input, once, version } = sent;
    await asCaller(c, (work) =>
      chooseReaders(work, { ...input, once, version, personId, conversationId: id }),
    );
    return goOn(c, `/people/${personId}/conversations/${id}`, 'plans_readers_saved_done');
  });

const conversationOf = (c: Context<Env>) => ({
  personId: pathParam(c, 'personId', idOf<PersonId>()),
  id: pathParam(c, 'id', idOf<ConversationId>()),
});
