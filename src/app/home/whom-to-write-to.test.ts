import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openLog } from '#platform/log.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { settingsFrom } from '#platform/settings.ts';
import { ownPool } from '#tests/support/database.ts';

import { answerWithApp } from '../start/answer.ts';

const clock = () => new Date('2026-03-03T09:30:00Z');

async function accessibilityWith(environment: Readonly<Record<string, string>>): Promise<string> {
  const pool = await ownPool();
  const answer = answerWithApp({
    settings: settingsFrom(environment),
    url: 'http://localhost:3000',
    secret: 'only-for-tests-only-for-tests-only',
    pool,
    openWork: openWorkOn(pool, { clock, retrySeconds: 2 }),
    clock,
    log: openLog('silent'),
  });
  return (await answer(new Request('http://localhost:3000/accessibility'), {})).text();
}

test('whom the setting names is who the accessibility page says to write to', async () => {
  const page = await accessibilityWith({ KITH_CONTACT_EMAIL: 'desk@example.org' });

  assert.match(page, /<a href="mailto:desk@example\.org">desk@example\.org<\/a>/);
});

test('without the setting the accessibility page names nobody', async () => {
  const page = await accessibilityWith({});

  assert.match(page, /has not named anybody/);
  assert.doesNotMatch(page, /mailto:/);
});
