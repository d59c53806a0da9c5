import { Hono } from 'hono';
import type { Context } from 'hono';

import type { PersonId } from '#modules/people';
import { dropDraft } from '#platform/drafts.ts';
import { startForm } from '#platform/form-page.ts';
import { blankForm, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import { keepMargin } from '../commands/keep-margin.ts';
import { keepWords } from '../commands/keep-words.ts';
import { tellWorry } from '../commands/tell-worry.ts';
import type { ConversationId, WorryId } from '../domain/ids.ts';
import { ConversationPage } from './conversation.page.tsx';
import { conversationView } from './conversation.view.ts';
import type { ConversationAsked } from './conversation.view.ts';
import { MarginForm, WordsForm, ToldForm } from './forms.ts';
import type { MarginTyped } from './forms.ts';
import { ListeningPage } from './listening.page.tsx';
import { listeningView } from './listening.view.ts';
import { TellWorryPage } from './worries.page.tsx';
import { tellWorryView } from './worry.view.ts';

export const listeningRoutes = new Hono<Env>()
  .get('/people/:personId/listening', async (c) => {
    const personId = personOf(c);
    const view = await asCaller(c, async (work) =>
      listeningView(work, personId, await startForm(c, work, { values: { readers: 'team' } })),
    );
    return show(c, <ListeningPage shell={c.var.shell} view={view} />);
  })
  .post('/people/:personId/listening', async (c) => {
    const personId = personOf(c);
    const sent = await readForm(c, WordsForm);
    if (!sent.ok) {
      const view = await asCaller(c, (work) => listeningView(work, personId, sent.form));
      return show(c, <ListeningPage shell={c.var.shell} view={view} />, 422);
    }
    const id = await asCaller(c, async (work) => {
      const kept = await keepWords(work, { ...sent.input, once: sent.once, personId });
      await dropDraft(work, c.req.path);
      return kept;
    });
    return goOn(c, `/people/${personId}/conversations/${id}`, 'plans_words_kept_done');
  })
  .get('/people/:personId/conversations/:id', async (c) => {
    const view = await asCaller(c, (work) =>
      conversationView(work, { ...conversationOf(c), form: (saved) => startForm(c, work, saved) }),
    );
    return show(c, <ConversationPage shell={c.var.shell} view={view} />);
  })
  .post('/people/:personId/conversations/:id', async (c) => {
    const { personId, id } = conversationOf(c);
    const sent = await readForm(c, MarginForm);
    if (!sent.ok) return showMargin(c, { personId, id, form: () => sent.form });
    const { once, version } = sent;
    await asCaller(c, async (work) => {
      await keepMargin(work, { ...fromMargin(sent.input), once, version, personId, conversationId: id });
      await dropDraft(work, c.req.path);
    });
    return goOn(c, c.req.path, 'plans_margin_saved_done');
  })
  .get('/people/:personId/worries/:worryId', async (c) => showWorry(c, blankForm()))
  .post('/people/:personId/worries/:worryId', async (c) => {
    const sent = await readForm(c, ToldForm);
    if (!sent.ok) return showWorry(c, sent.form);
    const { personId, id } = worryOf(c);
    await asCaller(c, (work) => tellWorry(work, { ...sent.input, once: sent.once, personId, worryId: id }));
    return goOn(c, `/people/${personId}`, 'plans_told_done');
  });

async function showMargin(c: Context<Env>, asked: ConversationAsked) {
  const view = await asCaller(c, (work) => conversationView(work, asked));
  return show(c, <ConversationPage shell={c.var.shell} view={view} />, 422);
}

async function showWorry(c: Context<Env>, form: FormState) {
  const view = await asCaller(c, (work) => tellWorryView(work, { ...worryOf(c), form }));
  return show(c, <TellWorryPage shell={c.var.shell} view={view} />, form.errors.length > 0 ? 422 : 200);
}

function fromMargin({ worry, worryTold, ...margin }: MarginTyped) {
  return { margin, worry: worry === '' ? null : { words: worry, toldWhom: worryTold || null } };
}

const personOf = (c: Context<Env>) => pathParam(c, 'personId', idOf<PersonId>());
const conversationOf = (c: Context<Env>) => ({
  personId: personOf(c),
  id: pathParam(c, 'id', idOf<ConversationId>()),
});
const worryOf = (c: Context<Env>) => ({
  personId: personOf(c),
  id: pathParam(c, 'worryId', idOf<WorryId>()),
});
