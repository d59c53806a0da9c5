import assert from 'node:assert/strict';
import { test } from 'node:test';

import { needsChromium } from '#tests/support/browser.ts';
import { runningKith } from '#tests/support/kith.ts';

import { putsAContactRight } from './steps/amend.ts';
import { asksForOneself } from './steps/ask-for-oneself.ts';
import { closes, looksAtTheMessageFirst } from './steps/close.ts';
import {
  connectsTogether,
  findsInARealDirectory,
  findsWhoCanHelp,
  followsItUp,
  printsTheShortlist,
} from './steps/connect.ts';
import { acceptsInOneTouch, answersTheQuestion, asksTheReferrer, declinesTheOther } from './steps/decide.ts';
import { handsOverAndBack } from './steps/hand-over.ts';
import { agreesAndPrints, listens, plansWithThem, writesTheMargin } from './steps/listen-and-plan.ts';
import { asksTheFour } from './steps/measure.ts';
import {
  findsTheLetterInTheOutbox,
  showsThemOnToday,
  speaksWithThem,
  triesOnThreeDays,
} from './steps/reach.ts';
import { refersSomebodyNew, sendsAnEmptyForm, sendsItTwice } from './steps/refer.ts';
import {
  canBeTakenAway,
  isDelivered,
  isHiddenFromAnotherPractice,
  isInTheAccessLog,
  isOpenedAgain,
  isReadAtThePractice,
} from './steps/told.ts';
import { walkThrough } from './steps/walk.ts';

/** What a touch costs is what keeps people from writing things down. */
const most = { refer: 14, missedCall: 2, accept: 1, close: 8 };

test('from referral to message back, without scripts', needsChromium, async (t) => {
  const kith = await runningKith({ now: '2026-03-03T09:30:00Z' });
  const walk = walkThrough(kith);
  const touches = { refer: 0, missedCall: 0, accept: 0, close: 0 };
  const failed = { yet: false };
  // Each step stands on the ones before it: after a failure the rest would only say the same.
  const step = (name: string, body: () => Promise<void>, without: string | false = false) =>
    t.test(name, { skip: failed.yet ? 'an earlier step failed' : without }, async () => {
      failed.yet = true;
      await body();
      failed.yet = false;
    });
  try {
    await step('a form without answers says what is missing', () => sendsAnEmptyForm(walk));
    await step('a GP refers somebody new and reads out the reference', async () => {
      touches.refer = await refersSomebodyNew(walk);
    });
    await step('the same form sent twice makes one referral', () => sendsItTwice(walk));
    await step('somebody asks for a link worker themselves', () => asksForOneself(walk));
    await step('a link worker asks the referrer a question', () => asksTheReferrer(walk));
    await step('the GP answers it under My referrals', () => answersTheQuestion(walk));
    await step('a referral is declined with a reason', () => declinesTheOther(walk));
    await step('a referral is accepted in one touch', async () => {
      touches.accept = await acceptsInOneTouch(walk);
    });
    await step('Today says whom to turn to', () => showsThemOnToday(walk));
    await step('after three tries on different days a kind letter is written', async () => {
      touches.missedCall = await triesOnThreeDays(walk);
    });
    await step('the letter waits in the outbox and is printed', () => findsTheLetterInTheOutbox(walk));
    await step('a call that is answered is written down', () => speaksWithThem(walk));
    await step('their own words are kept', () => listens(walk));
    await step('what matters is taken from their words into a goal', () => writesTheMargin(walk));
    await step('the plan says what matters, who does what and when they talk again', () =>
      plansWithThem(walk),
    );
    await step('the plan is agreed and printed in their words', () => agreesAndPrints(walk));
    await step('the four questions are asked at the start', () =>
      asksTheFour(walk, 'Start', ['4', '5', '3', '7']),
    );
    const wish = 'walking';
    await step('the directory is searched from the plan, and a service is put on the shortlist', () =>
      findsWhoCanHelp(walk, wish),
    );
    await step(
      'a real directory is searched in the same way',
      () => findsInARealDirectory(walk),
      !kith.hasRealDirectory && 'the directory of Miami is not here',
    );
    await step('they are connected together, with their consent', () => connectsTogether(walk, wish));
    await step('the connection started and lasted', () => followsItUp(walk));
    await step('the shortlist is printed', () => printsTheShortlist(walk));
    await step('they are handed over with a note, and back', () => handsOverAndBack(walk));
    await step('the four questions are asked at a review', () =>
      asksTheFour(walk, 'Review', ['6', '6', '6', '4']),
    );
    await step('a contact is put right, and what it said before stays', () => putsAContactRight(walk));
    await step('the message back is seen before the support is closed', () => looksAtTheMessageFirst(walk));
    await step('the support is closed with results and the four questions', async () => {
      touches.close = await closes(walk);
    });
    await step('the message back is delivered', () => isDelivered(walk));
    await step('the message back is a page, a text and a PDF', () => canBeTakenAway(walk));
    await step('those of the practice read it under My referrals', () => isReadAtThePractice(walk));
    await step('for another practice there is no such page', () => isHiddenFromAnotherPractice(walk));
    await step('the privacy officer sees in words what was done', () => isInTheAccessLog(walk));
    await step('the support is opened again with a reason', () => isOpenedAgain(walk));
    await t.test('every page of the walk is without fault for axe', async () => {
      assert.deepEqual(await walk.looked.faults(), []);
    });
    t.diagnostic(
      `touches: refer ${touches.refer}, missed call ${touches.missedCall}, close ${touches.close}`,
    );
    t.diagnostic(`pages looked at: ${walk.looked.pages().length}`);
    await t.test(
      'nothing takes more touches than it may',
      { skip: failed.yet && 'an earlier step failed' },
      () => {
        for (const [what, limit] of Object.entries(most)) {
          const took = touches[what as keyof typeof touches];
          assert.ok(took > 0 && took <= limit, `${what} took ${took} touches of ${limit}`);
        }
      },
    );
  } finally {
    await kith.stop();
  }
});
