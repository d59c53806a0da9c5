import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { prose } from '#platform/fields.ts';
import { blankForm, readForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';

import { writeToPractice } from './commands/write-to-practice.ts';
import { TeamPage } from './pages/team.page.tsx';
import { WordPage } from './pages/word.page.tsx';
import type { Word } from './pages/word.page.tsx';
import { teamView } from './team.view.ts';
import { wordView } from './word.view.ts';
import type { WordView } from './word.view.ts';

const WordForm = z.object({ body: prose(2000, m.team_word_missing) });

/** A lead's page, and a word to those who refer. */
export const teamRoutes = new Hono<Env>()
  .get('/team', async (c) => {
    const view = await asCaller(c, teamView);
    return show(c, <TeamPage shell={c.var.shell} view={view} />);
  })
  .get('/team/practices/:practiceId/:word', (c) => showWord(c, null))
  .post('/team/practices/:practiceId/:word', async (c) => {
    const sent = await readForm(c, WordForm);
    if (!sent.ok) return showWord(c, sent.form);
    const { once, input } = sent;
    const said = { once, practiceId: practiceIdIn(c), subject: subjects[wordIn(c)](), ...input };
    await asCaller(c, (work) => writeToPractice(work, said));
    return goOn(c, '/team', 'team_word_done');
  });

async function showWord(c: Context<Env>, sent: FormState | null): Promise<Response> {
  const word = wordIn(c);
  const view = await asCaller(c, (work) => wordView(work, practiceIdIn(c)));
  const form = sent ?? blankForm({ body: bodies[word](view) });
  return show(c, <WordPage shell={c.var.shell} view={view} word={word} form={form} />, sent ? 422 : 200);
}

const subjects: Readonly<Record<Word, () => string>> = {
  thanks: m.team_word_thanks_subject,
  ask: m.team_word_ask_subject,
};

const bodies: Readonly<Record<Word, (view: WordView) => string>> = {
  thanks: ({ recently, name, network }) => m.team_word_thanks_body({ count: recently, name, network }),
  ask: ({ name, network }) => m.team_word_ask_body({ name, network }),
};

function wordIn(c: Context<Env>): Word {
  return pathParam(c, 'word', z.enum(['thanks', 'ask']));
}

function practiceIdIn(c: Context<Env>): OrganisationId {
  return pathParam(c, 'practiceId', idOf<OrganisationId>());
}
