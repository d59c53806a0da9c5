import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { prose } from '#platform/fields.ts';
import { blankForm, formWith, readForm } from '#platform/forms.ts';
import type { FieldError, FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { localeNow } from '#platform/locale.ts';

import { faultIn } from '../domain/fill.ts';
import { templateNames, templates } from '../domain/templates.ts';
import type { TemplateName } from '../domain/templates.ts';
import { changeWording } from './change-wording.ts';
import { WordingPage } from './pages/wording.page.tsx';
import { WordingsPage } from './pages/wordings.page.tsx';
import { wordingsView, wordingView } from './wording.view.ts';

const list = '/messages/wording';
const one = `${list}/:template{[a-z-]+}`;

export const wordingRoutes = new Hono<Env>()
  .get(list, async (c) => {
    const lines = await asCaller(c, (work) => wordingsView(work, localeNow()));
    return show(c, <WordingsPage shell={c.var.shell} lines={lines} />);
  })
  .get(one, (c) => showWording(c, null))
  .get(`${one}/own`, (c) => goOn(c, `${list}/${templateIn(c)}`))
  .post(one, (c) => change(c))
  .post(`${one}/own`, async (c) => {
    const template = templateIn(c);
    const sent = await readForm(c, z.object({}));
    if (!sent.ok) return showWording(c, sent.form);
    const { once, version } = sent;
    await asCaller(c, (work) =>
      changeWording(work, { once, template, version, words: { en: null, cy: null } }),
    );
    return goOn(c, `${list}/${template}`, 'messages_wording_back_done');
  });

const Words = z.object({
  en: prose(1000, m.messages_wording_missing),
  cy: prose(1000, m.messages_wording_missing),
  look: z.string().optional(),
});

function templateIn(c: Context<Env>): TemplateName {
  return pathParam(c, 'template', z.enum(templateNames as [TemplateName, ...TemplateName[]]));
}

async function showWording(c: Context<Env>, form: FormState | null): Promise<Response> {
  const template = templateIn(c);
  const view = await asCaller(c, (work) =>
    wordingView(work, {
      template,
      form: (_, words, version) => Promise.resolve(form ?? blankForm(words, String(version))),
    }),
  );
  const status = form && form.errors.length > 0 ? 422 : 200;
  return show(c, <WordingPage shell={c.var.shell} view={view} />, status);
}

async function change(c: Context<Env>): Promise<Response> {
  const template = templateIn(c);
  const sent = await readForm(c, Words);
  if (!sent.ok) return showWording(c, sent.form);
  const { en, cy, look } = sent.input;
  const errors = [...errorsIn('en', en, template), ...errorsIn('cy', cy, template)];
  if (errors.length > 0 || look) return showWording(c, formWith(sent, errors));
  const { once, version } = sent;
  await asCaller(c, (work) => changeWording(work, { once, template, version, words: { en, cy } }));
  return goOn(c, `${list}/${template}`, 'messages_wording_saved_done');
}

function errorsIn(field: 'en' | 'cy', words: string, template: TemplateName): readonly FieldError[] {
  const fault = faultIn(words, templates[template]);
  if (!fault) return [];
  switch (fault.code) {
    case 'unknown-field':
      return [{ field, message: m.messages_wording_unknown_field({ field: `{${fault.field}}` }) }];
    case 'missing-field':
      return [{ field, message: m.messages_wording_missing_field({ field: `{${fault.field}}` }) }];
    case 'broken-braces':
      return [{ field, message: m.messages_wording_braces() }];
  }
}
