import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { readForm } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';

import type { StrayId } from '../domain/stray.ts';
import type { Gate, Reach } from '../gate.ts';
import { WriterForm } from '../replies/writer-form.ts';
import type { StrayCursor } from '../store/stray-list-store.ts';
import { handStray } from './commands/hand-stray.ts';
import { sayNotOurs } from './commands/say-not-ours.ts';
import { StrayPage } from './pages/stray.page.tsx';
import { StraysPage } from './pages/strays.page.tsx';
import { straysList, strayView, straysView } from './strays.view.ts';

const one = `${straysList}/:id{[0-9a-fA-F-]{36}}`;

/** Texts that no network could claim, for leads. */
export function straysRoutesWith({ gate }: Pick<Reach, 'gate'>): Hono<Env> {
  return new Hono<Env>()
    .get(straysList, async (c) => {
      const view = await asCaller(c, (work) => straysView(work, cursorIn(c.req.query('after'))));
      return show(c, <StraysPage shell={c.var.shell} view={view} />);
    })
    .get(one, (c) => showStray(c, ''))
    .get(`${one}/:step{(?:from|elsewhere)}`, (c) => goOn(c, `${straysList}/${idIn(c)}`))
    .post(`${one}/from`, (c) => from(c, gate))
    .post(`${one}/elsewhere`, async (c) => {
      const sent = await readForm(c, z.object({}));
      const once = sent.ok ? sent.once : sent.form.once;
      await asCaller(c, (work) => sayNotOurs(work, { once, id: idIn(c) }));
      return goOn(c, straysList, 'messages_strays_not_ours_done');
    });
}

async function from(c: Context<Env>, gate: Gate): Promise<Response> {
  const sent = await readForm(c, WriterForm);
  if (!sent.ok) return showStray(c, '');
  const { q, personId } = sent.input;
  if (personId === null) return showStray(c, q);
  const hand = { once: sent.once, id: idIn(c), personId, gate };
  const { id } = await asCaller(c, (work) => handStray(work, hand));
  return goOn(c, `/messages/replies/${id}`, 'messages_who_handed_done');
}

async function showStray(c: Context<Env>, sought: string): Promise<Response> {
  const view = await asCaller(c, (work) => strayView(work, { id: idIn(c), sought }));
  return show(c, <StrayPage shell={c.var.shell} view={view} />);
}

function idIn(c: Context<Env>): StrayId {
  return pathParam(c, 'id', idOf<StrayId>());
}

/** When the last one shown came, and its id; anything else is the first page. */
function cursorIn(text = ''): StrayCursor | null {
  const [when = '', id] = text.split('~');
  const at = z.iso.datetime().pipe(z.coerce.date()).safeParse(when).data;
  const strayId = idOf<StrayId>().safeParse(id).data;
  return at && strayId ? { at, id: strayId } : null;
}
