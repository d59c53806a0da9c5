import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { blankForm, readForm } from '#platform/forms.ts';
import type { Typed } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PersonId } from '../domain/person.ts';
import type { Gate } from '../pages/details.view.ts';
import { barriersView, kindOfLine } from './barriers.view.ts';
import type { BarriersAsked, WorkersOf } from './barriers.view.ts';
import { changeBarrier } from './commands/change-barrier.ts';
import { sayBarriers } from './commands/say-barriers.ts';
import type { BarrierId } from './domain/barrier.ts';
import { phraseOf, phrases } from './domain/phrases.ts';
import type { PhraseName } from './domain/phrases.ts';
import { lineForm, phraseForm, typedOf } from './forms.ts';
import { BarriersPage } from './pages/barriers.page.tsx';
import { usualSchoolRun } from './school-run.ts';

/** Both are known above this module: who may open the pages of a person, and who can be asked for. */
type Known = { readonly gate: Gate; readonly workers: WorkersOf };

/** What makes it easier for somebody to come: asked in a conversation, saved line by line. */
export function barrierRoutesWith(known: Known): Hono<Env> {
  return new Hono<Env>()
    .get('/people/:personId/barriers', (c) => shown(c, known, null))
    .get('/people/:personId/barriers/say/:phrase', (c) => {
      const phrase = phraseIn(c);
      const values = startsWith[phrase] ?? phraseOf(phrase).says ?? {};
      return shown(c, known, { phrase, form: () => blankForm(values) });
    })
    .post('/people/:personId/barriers/say/:phrase', (c) => say(c, known))
    .get('/people/:personId/barriers/:barrierId', (c) =>
      shown(c, known, {
        lineId: barrierIn(c),
        form: (line) => blankForm(typedOf(line), String(line.version)),
      }),
    )
    .post('/people/:personId/barriers/:barrierId', (c) => change(c, known))
    .post('/people/:personId/barriers/:barrierId/withdrawal', (c) => withdraw(c, known));
}

const startsWith: Partial<Record<PhraseName, Typed>> = {
  'school-run': usualSchoolRun,
  cannot: { why: 'other' },
};

async function say(c: Context<Env>, known: Known): Promise<Response> {
  const phrase = phraseIn(c);
  const workers = await asWriter(c, known, (work) => workerIds(work, known));
  const sent = await readForm(c, phraseForm(phrase, workers));
  if (!sent.ok) return shown(c, known, { phrase, form: () => sent.form });
  const personId = personIn(c);
  const { once, input } = sent;
  await asWriter(c, known, (work) => sayBarriers(work, { once, personId, ...input }));
  return goOn(c, `/people/${personId}/barriers`, 'barriers_said_done');
}

async function change(c: Context<Env>, known: Known): Promise<Response> {
  const [personId, barrierId] = [personIn(c), barrierIn(c)];
  const schema = await asWriter(c, known, async (work) => {
    const kind = await kindOfLine(work, personId, barrierId);
    return lineForm(kind, await workerIds(work, known));
  });
  const sent = await readForm(c, schema);
  if (!sent.ok) return shown(c, known, { lineId: barrierId, form: () => sent.form });
  const { once, version: seen, input } = sent;
  const [said = null] = input.said;
  const changed = { once, personId, barrierId, said, words: input.words, seen };
  await asWriter(c, known, (work) => changeBarrier(work, changed));
  return goOn(c, `/people/${personId}/barriers`, 'barriers_said_done');
}

async function withdraw(c: Context<Env>, known: Known): Promise<Response> {
  const [personId, barrierId] = [personIn(c), barrierIn(c)];
  const sent = await readForm(c, z.object({}));
  if (!sent.ok) throw new Error('a form without fields cannot be wrong');
  const gone = { once: sent.once, personId, barrierId, said: null, words: null, seen: sent.version };
  await asWriter(c, known, (work) => changeBarrier(work, gone));
  return goOn(c, `/people/${personId}/barriers`, 'barriers_withdrawn_done');
}

/** Within the reach of whoever writes: nobody learns of a person whose pages they may not open. */
function asWriter<T>(c: Context<Env>, { gate }: Known, body: (work: Work) => Promise<T>): Promise<T> {
  return asCaller(c, async (work) => {
    requirePermission(work, 'people.amend');
    await gate(work, personIn(c));
    return body(work);
  });
}

async function workerIds(work: Work, { workers }: Known): Promise<readonly UserId[]> {
  return (await workers(work)).map(({ id }) => id as UserId);
}

async function shown(
  c: Context<Env>,
  { gate, workers }: Known,
  opened: BarriersAsked['opened'],
): Promise<Response> {
  const personId = personIn(c);
  const view = await asCaller(c, (work) => barriersView(work, { personId, gate, workers, opened }));
  const status = (view.opened?.form.errors.length ?? 0) > 0 ? 422 : 200;
  return show(c, <BarriersPage shell={c.var.shell} view={view} today={dayOf} />, status);
}

function personIn(c: Context<Env>): PersonId {
  return pathParam(c, 'personId', idOf<PersonId>());
}

function barrierIn(c: Context<Env>): BarrierId {
  return pathParam(c, 'barrierId', idOf<BarrierId>());
}

function phraseIn(c: Context<Env>): PhraseName {
  return pathParam(c, 'phrase', z.enum(Object.keys(phrases) as [PhraseName, ...PhraseName[]]));
}
