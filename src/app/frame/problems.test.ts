import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';

import { Hono } from 'hono';

import { openLog } from '#platform/log.ts';
import { CommitUnknown } from '#platform/passing-errors.ts';

import { language } from './language.ts';
import { problemPage } from './problems.tsx';
import { session } from './session.ts';
import type { AppEnv, SessionOptions } from './session.ts';

const secret = 'only-for-tests-only-for-tests-only';

/** A database that is starting again. */
const away = new Proxy({} as SessionOptions['db'], {
  get: () => {
    throw Object.assign(new Error('the database system is starting up'), { code: '57P03' });
  },
});

/** One page, in the frame of every page, on a database that is away. */
function pageThat(body: () => string) {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('log', openLog('silent'));
    c.set('now', new Date('2026-03-03T09:30:00Z'));
    await next();
  });
  app.use(language, session({ db: away, secret, secure: false, demonstration: true }));
  app.get('/page', (c) => c.text(body()));
  app.onError(problemPage);
  return app;
}

test('when it cannot be asked who is signed in, the page says to come back, and is no fault', async () => {
  const signature = createHmac('sha256', secret).update('token').digest('base64');
  const cookie = `kith.session_token=${encodeURIComponent(`token.${signature}`)}`;

  const answer = await pageThat(() => 'a page').request('/page', { headers: { cookie } });

  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /Kith cannot be reached just now/);
});

test('when no answer to a commit came, the page says to come back: the form that is sent again says whether it was kept', async () => {
  const answer = await pageThat(() => {
    throw new CommitUnknown('commit');
  }).request('/page');

  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /Kith cannot be reached just now/);
});

test('anything else that is thrown is a fault, with a reference and without what it was', async () => {
  const answer = await pageThat(() => {
    throw new Error('a table of secrets');
  }).request('/page');

  assert.equal(answer.status, 500);
  assert.doesNotMatch(await answer.text(), /secrets/);
});
