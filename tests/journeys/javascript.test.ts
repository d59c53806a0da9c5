// What scripts add: each page works without them, and with them nobody loses a word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import type { Page } from 'playwright-core';

import { needsChromium } from '#tests/support/browser.ts';

import { closedEyes } from './eyes.ts';
import { openKith } from './ground.ts';
import { handAt, signedIn } from './hand.ts';
import { firstPerson } from './steps/reading.ts';

const words = 'I used to sing. I have not sung since Tom died.';

test('with scripts', { ...needsChromium, timeout: 180_000 }, async (t: TestContext) => {
  const kith = await openKith();
  const worker = await signedIn({ kith, eyes: closedEyes }, 'Link worker in Northvale', { javaScript: true });
  const complaints = complaintsOf(worker.page);
  await worker.goTo('/people');
  const person = await firstPerson(worker.page);

  await t.test('what is written while listening is saved quietly, and says when', async () => {
    await worker.goTo(`${person}/listening`);
    await worker.fill(/own words$/, words);
    await worker.page.getByText(/saved \d\d:\d\d/i).waitFor();
  });

  await t.test('it survives closing the tab', async () => {
    const { page } = worker;
    const another = await page.context().newPage();
    await another.goto(page.url());
    assert.equal(await another.getByLabel(/own words$/).inputValue(), words);
    const more = `${words} I would like to.`;
    await another.getByLabel(/own words$/).fill(more);
    // Not waiting for anything to be saved.
    await another.close({ runBeforeUnload: true });
    await untilSaved(kith.pool, more);
    await page.reload();
    assert.equal(await page.getByLabel(/own words$/).inputValue(), more);
  });

  await t.test('a double click keeps the words once', async () => {
    const before = await conversations(kith.pool);
    await Promise.all([
      worker.page.waitForURL(/\/conversations\//),
      worker.page.getByRole('button', { name: 'Keep these words' }).dblclick(),
    ]);
    assert.equal(await conversations(kith.pool), before + 1);
  });

  await t.test('a page that was refused begins at what is wrong with it', async () => {
    await worker.goTo(`${person}/plan/new-goal`);
    await worker.press('Add to the plan');
    const focused = worker.page.locator(':focus');
    assert.match((await focused.getAttribute('class')) ?? '', /nhsuk-error-summary/);
    await worker.page.locator('.nhsuk-error-summary a').click();
    assert.equal(await worker.page.locator(':focus').getAttribute('name'), 'words');
  });

  await t.test('g t goes to Today, n to the next person, ? tells, / searches', async () => {
    const { page } = worker;
    // By then several people are due.
    kith.later({ days: 4 });
    await worker.goTo('/people');
    await page.keyboard.press('g');
    await Promise.all([page.waitForURL('**/today'), page.keyboard.press('t')]);
    await page.keyboard.press('n');
    const first = await page.locator(':focus').textContent();
    await page.keyboard.press('n');
    assert.notEqual(await page.locator(':focus').textContent(), first);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await worker.goTo('/people');
    await page.keyboard.press('/');
    assert.equal(await page.locator(':focus').getAttribute('type'), 'search');
    await page.keyboard.type('gt/?');
    assert.equal(await page.locator(':focus').inputValue(), 'gt/?', 'while writing, keys are letters');
  });

  await t.test('/ leads from any page to the box it is about, people for a link worker', async () => {
    const { page } = worker;
    await worker.goTo('/today');
    await page.keyboard.press('/');
    await page.waitForURL('**/people/search#q');
    assert.equal(await page.locator(':focus').getAttribute('type'), 'search');
  });

  await t.test('and the directory for whoever has no account', async () => {
    const { page, close } = await handAt({ kith, eyes: closedEyes }, { javaScript: true });
    await page.goto(`${kith.url}/help`);
    await page.keyboard.press('/');
    await page.waitForURL('**/directory#q');
    assert.equal(await page.locator(':focus').getAttribute('type'), 'search');
    await close();
  });

  await t.test('the keys can be turned off, and stay off', async () => {
    const { page } = worker;
    await worker.goTo('/today');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await worker.goTo('/people');
    await page.keyboard.press('?');
    assert.equal(await page.getByRole('dialog').count(), 0);
  });

  await t.test('no script complained, and nothing was refused by the policy of the pages', () => {
    assert.deepEqual(complaints, []);
  });
});

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A form that is refused is an answer of 422, which browsers write down as an error.
    if (message.type() === 'error' && !/status of 422/.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

type Pool = Awaited<ReturnType<typeof openKith>>['pool'];

async function conversations(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('select count(*)::integer as n from plans.conversation');
  return rows[0]?.n ?? 0;
}

/** The browser sends it after the tab is gone. */
async function untilSaved(pool: Pool, text: string): Promise<void> {
  for (let looks = 0; looks < 100; looks += 1) {
    const { rowCount } = await pool.query("select 1 from platform.draft where typed ->> 'words' = $1", [
      text,
    ]);
    if (rowCount === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('what was typed was not saved in 5 seconds');
}
