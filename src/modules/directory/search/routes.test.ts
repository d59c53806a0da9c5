import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { administrator, othersExist } from '#tests/walk/members.ts';

let shared: Promise<TestApp> | undefined;

function place(): Promise<TestApp> {
  shared ??= testApp().then(async (app) => {
    await othersExist(app.pool);
    return app;
  });
  return shared;
}

async function page(path: string, post?: Readonly<Record<string, string>>) {
  const app = await place();
  const response = await app.ask(path, { as: administrator, ...(post ? { post } : {}) });
  const html = await response.text();
  return { status: response.status, to: response.headers.get('location'), html };
}

/** The hidden fields of a form. */
function hiddenIn(html: string): Record<string, string> {
  const hidden = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]));
}

suite('words and gaps', () => {
  test('an editor adds words, changes them and removes them again', async () => {
    const path = '/directory/work/words';
    const missing = await page(`${path}/new`, { once: newId(), same: ' \n, ', leads: 'circus' });
    assert.equal(missing.status, 422);
    assert.match(missing.html, /Write at least one word/);
    const added = await page(`${path}/new`, {
      once: newId(),
      same: 'Unicycle\none wheel',
      leads: 'circus school',
    });
    assert.deepEqual([added.status, added.to], [303, path]);

    const [, one = ''] = /href="([^"]+)"[^>]*>one wheel, Unicycle</.exec((await page(path)).html) ?? [];
    const shown = await page(one);
    assert.match(shown.html, /one wheel\nUnicycle/);
    const fields = hiddenIn(shown.html);
    assert.equal((await page(one, { ...fields, same: 'Unicycle', leads: '' })).to, path);
    assert.equal((await page(one, { ...fields, once: newId(), same: 'x', leads: '' })).status, 409);
    const again = hiddenIn((await page(one)).html);
    assert.equal((await page(`${one}/removal`, again)).to, path);
    assert.equal((await page(one)).status, 404);
  });

  test('a public search that finds nothing is a gap that editors see; both lists come as sheets', async () => {
    const app = await place();
    assert.equal((await app.ask('/directory?q=unicycling')).status, 200);

    assert.match((await page('/directory/work/gaps')).html, />unicycling</);
    assert.match((await page('/directory/work/gaps.csv')).html, /unicycling,,1,2026-03-03/);
    assert.match((await page('/directory/work/words.csv')).html, /,foodbank,same\r\n/);
    assert.ok((await app.ask('/directory/work/gaps')).status >= 300);
  });
});
