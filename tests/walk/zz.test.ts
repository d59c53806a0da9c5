import { test } from 'node:test';
import { loadDemonstration } from '../../src/app/demonstration/load.ts';
import { testApp } from '#tests/support/app.ts';
import { browsingAs } from './browsing.ts';
import { crawl, formsOf } from './crawling.ts';
const now = () => new Date('2026-03-03T09:30:00Z');
test('x', async () => {
  const app = await testApp(now, (pool) => loadDemonstration(pool, { people: 120, listings: 20, networks: 2, seed: 5, now: now() }));
  const b = await browsingAs(app, 'Link worker in Northvale');
  const { forms } = await crawl(b, ['/'], { alike: 1 });
  for (const [shape, [f]] of forms) {
    if (!f || !/refusal|shortlist|next-try|redirection/.test(shape)) continue;
    const a = await b.post(f.form.action, [['once', 'x']]);
    console.log(shape, f.form.action, a.status, a.path, formsOf(a).map((x) => x.form.action));
  }
});
