import assert from 'node:assert/strict';
import { test } from 'node:test';

import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';

import { addServices } from './commands/add-services.ts';
import { refreshSearch } from './store/search-index.ts';
import type { ServiceId } from './domain/listing.ts';

const editor = actorAs({ permissions: ['directory.edit'] });
const clubs = Array.from({ length: 22 }, (_, index) => ({ name: `Kettle ${index}` }));

let shared: Promise<{ app: TestApp; ids: readonly ServiceId[] }> | undefined;

function directory() {
  shared ??= testApp().then(async (app) => ({
    app,
    ids: await app.openWork(editor, (work) => addServices(work, clubs)),
  }));
  return shared;
}

async function page(path: string): Promise<string> {
  const { app } = await directory();
  return (await app.ask(path)).text();
}

function namesIn(html: string): readonly string[] {
  return [...html.matchAll(/<bdi>(Kettle \d+)<\/bdi>/g)].map(([, name = '']) => name);
}

test('nothing found says so, keeps what was typed and offers a way on', async () => {
  const html = await page('/directory?q=xyzzy+plugh');

  assert.match(
    /<section class="k-found__nothing">.*?<\/p>/.exec(html)?.[0] ?? '',
    /No service here says “xyzzy plugh”/,
  );
  assert.equal(/value="xyzzy plugh"/.test(html), true);
  assert.equal(/People often look for/.test(html), true);
});

test('mended words that were refused and found nothing can be taken after all', async () => {
  const refused = await page('/directory?q=kettel&exact=1&cost=free');

  assert.equal(/Nothing found yet/.test(refused), true);
  assert.equal(
    /href="\/directory\?q=kettel&amp;cost=free" rel="nofollow">Look for words/.test(refused),
    true,
  );
});

test('a page further on whose listings were closed since is the beginning of the list, and says so', async () => {
  const { app, ids } = await directory();
  const next = /href="([^"]+)" rel="next"/.exec(await page('/directory?q=kettle'))?.[1] ?? '';
  const further = next.replaceAll('&amp;', '&');
  const last = namesIn(await page(further));
  assert.equal(last.length, 2);
  await app.pool.query(`update directory.service set status = 'defunct' where name = any($1)`, [last]);
  await app.openWork(editor, (work) => refreshSearch(work, ids));

  const html = await page(further);

  assert.equal(/This list has changed since\. It begins again here\./.test(html), true);
  assert.equal(namesIn(html).length, 20);
  assert.equal(/rel="(?:next|prev)"|Back to the first page|Nothing found/.test(html), false);
});
