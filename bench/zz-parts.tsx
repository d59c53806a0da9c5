import pg from '/work/main/node_modules/pg/lib/index.js';
import { readFileSync } from 'node:fs';
import { openPool } from '/work/main/src/platform/database.ts';
import { openWorkOn } from '/work/main/src/platform/open-work.ts';
import { operator } from '/work/main/src/app/operator.ts';
import { directoryView } from '/work/main/src/modules/directory/pages/directory.view.ts';
import { DirectoryPage } from '/work/main/src/modules/directory/pages/directory.page.tsx';
import { SearchForm } from '/work/main/src/modules/directory/pages/search-form.tsx';
import { Notices } from '/work/main/src/modules/directory/pages/notices.tsx';
import { asksOf } from '/work/main/bench/directory/asks.ts';
import { inLocale } from '/work/main/src/platform/locale.ts';
import { pageAskedFrom } from '/work/main/src/modules/directory/finding/directory-address.ts';
import { findServices } from '#modules/directory';
const u = new URL(readFileSync('/tmp/f7/url', 'utf8'));
const pool = openPool({ host: u.searchParams.get('host')!, user: u.username, database: u.pathname.slice(1) } as any, { connections: 4, statementSeconds: 20 });
const clock = () => new Date('2026-03-03T09:30:00Z');
const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });
const anyone = operator(['directory.search']);
const metric = process.argv[2] ?? 'search';
const ask = (await asksOf(pool as any)).find((a) => a.metric === metric)!;
const asked = Array.from({ length: 64 }, (_, n) => pageAskedFrom(new URL('http://x' + ask.path!(n)).searchParams as any));
const shell = { locale: 'en', path: '/directory', user: null, nav: [], demonstration: false, search: '/directory' } as any;
const only = process.argv[3] ?? '';
async function measure(name: string, once: (n: number) => Promise<unknown>) {
  if (only && !name.includes(only)) return;
  for (let i = 0; i < 64 * 3; i += 1) await once(i % 64);
  const lows: number[] = [];
  for (let r = 0; r < 12; r += 1) { const c = process.cpuUsage(); for (let i = 0; i < 64; i += 1) await once(i); const d = process.cpuUsage(c); lows.push((d.user + d.system) / 1000 / 64); }
  lows.sort((a, b) => a - b);
  console.log(name.padEnd(20), lows[0]!.toFixed(2), lows[6]!.toFixed(2));
}
await inLocale('en', async () => {
  const views: any[] = [];
  for (const one of asked) views.push(await openWork(anyone, (work) => directoryView(work, { asked: one, ids: [], tiles: null })));
  await measure('nothing', () => openWork(anyone, async () => null));
  await measure('find', (n) => openWork(anyone, (work) => ask.body(work, n)));
  await measure('view', (n) => openWork(anyone, (work) => directoryView(work, { asked: asked[n]!, ids: [], tiles: null })));
  await measure('render', async (n) => String(await (<DirectoryPage shell={shell} view={views[n]} />)));
  await measure('r-form', async (n) => String(await (<SearchForm asked={views[n].asked} ids={[]} filters={views[n].filters} />)));
  await measure('r-notices', async (n) => String(await (<Notices notices={views[n].found?.every ?? []} />)));
});
await pool.end();
