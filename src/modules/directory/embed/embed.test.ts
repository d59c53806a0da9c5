import assert from 'node:assert/strict';
import { test } from 'node:test';

import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';

import { addServices } from '../commands/add-services.ts';
import { fullService } from '../directory.examples.ts';

let shared: Promise<TestApp> | undefined;

async function ask(path: string, headers: Readonly<Record<string, string>> = {}) {
  shared ??= testApp().then(async (app) => {
    const editor = actorAs({ permissions: ['directory.edit'] });
    const more = Array.from({ length: 12 }, (_, index) => ({ name: `Chess ${index}` }));
    await app.openWork(editor, (work) => addServices(work, [fullService, ...more]));
    return app;
  });
  const answer = await (await shared).ask(path, { headers });
  return { answer, html: await answer.text() };
}

test('the embedded search may be framed by anybody, and no other page may', async () => {
  const { answer } = await ask('/directory/embed?q=kettle');
  assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors \*/);
  assert.equal(answer.headers.get('x-frame-options'), null);

  for (const path of ['/directory', '/directory/embed/snippet', '/sign-in', '/directory/embed/']) {
    const { headers } = (await ask(path)).answer;
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
    assert.equal(headers.get('x-frame-options'), 'DENY', path);
  }
});

test('it finds, sets no cookie, runs no script, and opens a listing in a page of its own', async () => {
  const { answer, html } = await ask('/directory/embed?q=kettle&near=Northvale');

  assert.equal(answer.headers.get('set-cookie'), null);
  assert.doesNotMatch(html, /<script/);
  assert.match(html, /href="\/directory\/[0-9a-f-]{36}" target="_blank" rel="noopener"/);
  assert.match(html, /1 service for “kettle”/);
});

test('its language is in its address, also on the next page', async () => {
  const { html } = await ask('/directory/embed?q=chess&lang=cy', { cookie: 'kith-language=en' });

  assert.match(html, /<html lang="cy"/);
  assert.match(html, /name="lang" value="cy"/);
  assert.match(html, /href="\/directory\/embed\?q=chess&amp;after=[^"]+&amp;lang=cy" rel="next"/);
});

test('the line to copy is whole, and what was typed into it ends no attribute', async () => {
  const { html } = await ask('/directory/embed/snippet?near=North%22%3E%3Cscript%3E&q=a%26b');

  assert.match(
    html,
    /&lt;iframe src=&quot;http:\/\/localhost:3000\/directory\/embed\?q=a%26b&amp;amp;near=North%22%3E%3Cscript%3E&quot;/,
  );
});
