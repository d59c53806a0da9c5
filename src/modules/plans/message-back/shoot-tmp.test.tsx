import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { sql } from 'kysely';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';
import { violationsOf, visit } from '#tests/support/browser.ts';
import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { connected, referred, spoken, triedInVain, closing, shares } from '../closing/closing.examples.ts';
import { answered, said, wants, willDo, once } from '../plans.examples.ts';
import { planNow } from '../plans.examples.ts';
import { savePlanWords } from '../commands/save-plan-words.ts';
import { keepMargin } from '../commands/keep-margin.ts';
import { moveAction } from '../commands/move-action.ts';
import { closeSupport } from '../commands/close-support.ts';
import { closingPagesIn } from './pages.examples.tsx';

const out = '/tmp/shots-closing';
mkdirSync(out, { recursive: true });

async function scenario(work: any, options: { worry?: boolean } = {}) {
  await networksExist(work);
  const somebody = await aSupportedPerson(work, {
    openedAt: new Date('2026-01-16T09:00:00Z'),
    nhsNumber: '9990000018',
  });
  const { personId } = somebody;
  await referred(work, somebody, {
    reasons: ['lonely', 'bereavement'],
    ...(options.worry ? { safeguarding: true, safeguardingNote: 'Bruises, says she fell' } : {}),
  });
  await spoken(work, somebody);
  const id = await said(work, personId);
  const g1 = await wants(work, personId);
  const a1 = await willDo(work, { personId, goalId: g1 });
  await moveAction(work, { once: once(), personId, actionId: a1, version: '1', state: 'done', reason: '' });
  await wants(work, personId, 'To sleep better');
  const plan = await planNow(work, personId);
  await savePlanWords(work, {
    once: once(),
    personId,
    version: String(plan.version),
    whatMatters: 'My garden, and somebody to be in it with.',
    goodAt: '',
    reason: '',
  });
  await answered(work, personId);
  await connected(work, somebody);
  await connected(work, somebody, { name: 'Bereavement café', status: 'unavailable' });
  if (options.worry) {
    await keepMargin(work, {
      once: once(),
      personId,
      conversationId: id,
      version: '1',
      margin: { matters: [], barrierCodes: [], barriers: [], strengths: [] },
      worry: { words: 'She flinched when the door slammed', toldWhom: null },
    });
  }
  return somebody;
}

function assets(path: string) {
  const name = path.replace('/assets/', '');
  const ext = name.split('.').pop()!;
  const type =
    ({ css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2' } as any)[ext] ??
    'text/plain';
  try {
    return { body: readFileSync(`.generated/assets/${name}`), contentType: type };
  } catch {
    return { status: 404, body: '' };
  }
}

async function browse(work: any, width: number, locale: 'en' | 'cy', javaScript = true) {
  const context = await visit({ width, javaScript });
  const pages = closingPagesIn(work, locale);
  await context.route('http://kith.test/**', async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname.startsWith('/assets/')) return route.fulfill(assets(url.pathname));
    const method = route.request().method();
    const response =
      method === 'POST'
        ? await pages.post(
            url.pathname,
            Object.fromEntries(new URLSearchParams(route.request().postData() ?? '')),
          )
        : await pages.get(url.pathname + url.search);
    const headers = Object.fromEntries(response.headers.entries());
    if (response.status === 303) {
      const next = await pages.get(headers['location']!);
      return route.fulfill({ status: 200, body: await next.text(), contentType: 'text/html' });
    }
    return route.fulfill({
      status: response.status,
      body: Buffer.from(await response.arrayBuffer()),
      headers,
    });
  });
  const page = await context.newPage();
  return {
    context,
    page,
    pages,
    shot: async (name: string) => {
      await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: true }); if (width === 1280) console.log(name, await violationsOf(page)); else console.log(name, 'overflow', await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
    },
  };
}

test('shoot', { timeout: 300_000 }, () =>
  inWork(as(workerAsha), async (work) => {
    const somebody = await scenario(work);
    const { personId } = somebody;
    for (const width of [1280, 375]) {
      const b = await browse(work, width, 'en');
      await b.page.goto(`http://kith.test/people/${personId}/closure`);
      await b.shot('closing');
      await b.page.goto(`http://kith.test/people/${personId}/message-back`);
      await b.shot('preview');
      await b.context.close();
    }
    const cy = await browse(work, 375, 'cy');
    await cy.page.goto(`http://kith.test/people/${personId}/closure`);
    await cy.shot('closing-cy');
    await cy.page.goto(`http://kith.test/people/${personId}/message-back`);
    await cy.shot('preview-cy');
    await cy.context.close();
    // error
    const e = await browse(work, 1280, 'en');
    await e.page.goto(`http://kith.test/people/${personId}/closure`);
    await e.page.click('button[value=close]');
    await e.page.waitForTimeout(300);
    await e.shot('closing-error');
    // look
    await e.page.goto(`http://kith.test/people/${personId}/closure`);
    let touches = 0;
    await e.page.click('label[for=reason]');
    touches += 1;
    for (const q of ['life-satisfaction', 'worthwhile', 'happiness', 'anxiety']) {
      await e.page.click(`input[name="${q}"][value="7"]`, { force: true });
      touches += 1;
    }
    await e.page.click('button[value=look]');
    await e.page.waitForSelector('.k-preview');
    await e.page.waitForTimeout(300);
    console.log('scrolled to', await e.page.evaluate(() => [scrollY, document.activeElement?.className]));
    await e.shot('closing-look');
    await e.page.click('button[value=close]');
    touches += 1;
    await e.page.waitForTimeout(300);
    console.log('touches', touches, await e.page.title(), e.page.url());
    await e.shot('closed');
    const href = await e.page.getAttribute('.k-messages a', 'href');
    await e.page.goto(`http://kith.test${href}`);
    await e.shot('message');
    await e.context.close();
    const small = await browse(work, 375, 'en');
    await small.page.goto(`http://kith.test/people/${personId}/closure`);
    await small.shot('closed');
    await small.page.goto(`http://kith.test${href}`);
    await small.shot('message');
    await small.context.close();
    const pdf = await closingPagesIn(work).get(`${href}/pdf`);
    writeFileSync(`${out}/message.pdf`, Buffer.from(await pdf.arrayBuffer()));
    writeFileSync(`${out}/message.txt`, await (await closingPagesIn(work).get(`${href}/text`)).text());
    await asAnother(work, as(gpNia), async (gp) => {
      const g = await browse(gp, 1280, 'en');
      await g.page.goto(`http://kith.test${href}`);
      await g.shot('message-gp');
      await g.page.emulateMedia({ media: 'print' });
      await g.page.pdf({ path: `${out}/printed.pdf`, format: 'A4' });
      await g.context.close();
    });
    readdirSync(out);
  }),
);

test('shoot worry and silence', { timeout: 300_000 }, () =>
  inWork(as(workerAsha), async (work) => {
    const somebody = await scenario(work, { worry: true });
    const { personId } = somebody;
    const b = await browse(work, 375, 'en');
    await b.page.goto(`http://kith.test/people/${personId}/closure`);
    await b.page.click('button[value=close]');
    await b.page.waitForTimeout(300);
    await b.shot('worry');
    await shares(work, somebody, 'nothing');
    await b.page.goto(`http://kith.test/people/${personId}/message-back`);
    await b.shot('silence');
    await shares(work, somebody, 'codes-only');
    await b.page.goto(`http://kith.test/people/${personId}/message-back`);
    await b.shot('codes');
    await arrange(work, (o) =>
      sql`update people.person set practice_id = null, share_back = 'everything'`.execute(o.trx),
    );
    await arrange(work, (o) =>
      sql`update referrals.referral set referrer_organisation_id = null`.execute(o.trx),
    );
    await b.page.goto(`http://kith.test/people/${personId}/closure`);
    await b.shot('nobody');
    await b.context.close();
    void triedInVain;
    void closing;
    void closeSupport;
    void workerBen;
  }),
);
