// The whole of what Kith is for, in a browser without scripts: from a referral to the practice that hears back.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { needsChromium } from '#tests/support/browser.ts';

import { openEyes } from './eyes.ts';
import { openKith } from './ground.ts';
import { handAt, signedIn } from './hand.ts';
import type { Hand } from './hand.ts';
import { closes, handsOver, reopens, seesMessageFirst } from './steps/closing.ts';
import { connects, looksFor, printsShortlist, saysHowItGoes } from './steps/connecting.ts';
import { accepts, answers, asks, declines } from './steps/deciding.ts';
import {
  agrees,
  asksFourQuestions,
  fillsTheMargin,
  listens,
  marksActionDone,
  plans,
  printsPlan,
} from './steps/planning.ts';
import {
  addsAddress,
  amendsContact,
  findsByName,
  findsKindLetter,
  logsFromToday,
  logsOnTheirPage,
  movesNextTry,
  todayShows,
} from './steps/reaching.ts';
import { refers, refersNobody, refersThemselves } from './steps/referring.ts';
import {
  findsNoSuchPage,
  outboxHas,
  readsMessageBack,
  seesWhoLooked,
  tellsPractice,
} from './steps/telling.ts';

const morwenna = { given: 'Morwenna', family: 'Sparrow', phone: '07700 900321' };
const petra = { given: 'Petra', family: 'Lunn', phone: '07700 900322' };
const idris = { given: 'Idris', family: 'Fold', phone: '07700 900323' };

test('from a referral to the message back', { ...needsChromium, timeout: 400_000 }, async (t) => {
  const kith = await openKith();
  const directory = kith.bringInDirectory();
  const eyes = openEyes();
  const seat = { kith, eyes };
  const gp = await signedIn(seat, 'GP at Elm Street Surgery');
  const worker = await signedIn(seat, 'Link worker in Northvale');
  const colleague = await signedIn(seat, 'Another link worker in Northvale');
  const touches = { refer: 0, missedCall: 0, close: 0 };
  let person = '';
  let paths: readonly string[] = [];

  await t.test('a GP refers somebody new in at most 14 touches', async () => {
    await refersNobody(gp);
    gp.touches();
    await refers(gp, morwenna);
    touches.refer = gp.touches();
    assert.ok(touches.refer <= 14, `${touches.refer} touches`);
    await refers(gp, petra);
  });

  await t.test('somebody refers themselves, without an account', async () => {
    const visitor = await handAt(seat);
    await refersThemselves(visitor, idris, () => kith.later({ minutes: 5 }));
    await visitor.close();
  });

  await t.test('the link worker accepts one, asks about another, hears the answer and declines', async () => {
    person = await accepts(worker, morwenna);
    await asks(worker, petra, 'Does she live in Northvale?');
    await answers(gp, petra, 'She has moved to the coast.');
    await declines(worker, petra, 'They live outside our area');
    await accepts(worker, idris);
    await todayShows(worker, 'Begin', morwenna.given);
    await findsByName(worker, idris);
  });

  await t.test(
    'a missed call is logged in at most 2 touches; after three tries a kind letter is written',
    async () => {
      touches.missedCall = await logsFromToday(worker, morwenna, 'No answer');
      assert.ok(touches.missedCall <= 2, `${touches.missedCall} touches`);
      await movesNextTry(worker, '5 3 2026');
      await addsAddress(worker, person, '4 Mill Lane, Northvale');
      kith.later({ days: 2, hours: 6 });
      await logsFromToday(worker, morwenna, 'Left a voicemail');
      kith.later({ days: 7 });
      await logsFromToday(worker, morwenna, 'No answer');
      await findsKindLetter(worker, morwenna);
    },
  );

  await t.test(
    'they speak; a contact that was written down wrongly is put right, and its old words stay',
    async () => {
      kith.later({ days: 1 });
      await logsOnTheirPage(worker, person, 'We spoke');
      await kith.doJobs();
      await amendsContact(worker, 'Rings back after ten.', 'The time was left out');
      await amendsContact(worker, 'Rings back after eleven.', 'It is an hour later');
      assert.match(await worker.reads(), /Rings back after ten\./);
    },
  );

  await t.test('listening, the margin, and a plan that is agreed and printed', async () => {
    await listens(worker, person);
    await fillsTheMargin(worker, morwenna);
    await plans(worker, person);
    await agrees(worker, person, morwenna);
    await printsPlan(worker, person);
    await asksFourQuestions(worker, person, ['3', '5', '4', '7']);
  });

  await t.test(
    'a service of the directory, told no more than was agreed; it starts, and it lasts',
    async (tt) => {
      const isReal = await directory;
      if (!isReal) tt.diagnostic('the real directory is not here: the groups of the demonstration instead');
      await looksFor(worker, person, isReal ? 'senior center activities' : 'walking');
      await connects(worker, morwenna);
      await saysHowItGoes(worker, person, 'It has started');
      await saysHowItGoes(worker, person, 'It has lasted');
      await printsShortlist(worker, person, isReal ? 'food pantry' : 'someone to talk to');
      await marksActionDone(worker, person);
    },
  );

  await t.test('handed over to a colleague, and back', async () => {
    await handsOver(worker, person, await nameOf(colleague), 'She likes to be rung after eleven.');
    await handsOver(colleague, person, await nameOf(worker), 'She asked for you.');
  });

  await t.test('the review, and closing in at most 8 touches', async () => {
    kith.later({ days: 28 });
    await asksFourQuestions(worker, person, ['6', '7', '7', '3']);
    await tellsPractice(worker, person, 'Please look at her knee');
    await seesMessageFirst(worker, person, morwenna);
    touches.close = await closes(worker, person, ['7', '7', '8', '2']);
    assert.ok(touches.close <= 8, `${touches.close} touches`);
  });

  await t.test('the practice hears back: as a page, as text and as PDF', async () => {
    await kith.doJobs();
    await outboxHas(worker, 'Delivered', 3);
    paths = await readsMessageBack(gp, morwenna);
    const reception = await signedIn(seat, 'Receptionist at Elm Street Surgery');
    await readsMessageBack(reception, morwenna);
    await reception.close();
  });

  await t.test(
    'to another practice there is no such page, and the privacy officer sees who looked',
    async () => {
      const stranger = await signedIn(seat, 'GP at Mill Lane Practice');
      await findsNoSuchPage(stranger, paths);
      await stranger.close();
      const officer = await signedIn(seat, 'Privacy officer');
      await seesWhoLooked(officer, person, await Promise.all([gp, worker, colleague].map(nameOf)));
      await officer.close();
    },
  );

  await t.test('the support is opened again', async () => {
    await reopens(worker, person);
  });

  await t.test('every page on the way is one that everybody can use', async (tt) => {
    tt.diagnostic(`${eyes.pages().length} pages and pages with errors`);
    assert.deepEqual(await eyes.problems(), []);
    assert.ok(eyes.pages().length >= 50, eyes.pages().join('\n'));
  });

  t.diagnostic(`touches: refer ${touches.refer}, missed call ${touches.missedCall}, close ${touches.close}`);
});

async function nameOf(hand: Hand): Promise<string> {
  const [, name] = /Signed in as (.+?) Cymraeg/.exec(await hand.reads()) ?? [];
  assert.ok(name, 'the page says who is signed in');
  return name;
}
