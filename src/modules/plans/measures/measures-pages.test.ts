import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';

import { pagesIn } from '../pages.examples.tsx';
import { answered, once, withSomebody } from '../plans.examples.ts';
import { measuresOf } from '../reads.ts';

const goesTo = (response: Response) => [response.status, response.headers.get('location')];

const ons4 = {
  answeredBy: 'person',
  occasion: 'start',
  'askedOn-day': '2',
  'askedOn-month': '3',
  'askedOn-year': '2026',
  'life-satisfaction': '3',
  worthwhile: '5',
  happiness: 'not-said',
  anxiety: '7',
};

test('the four questions are asked in the wording of the Office for National Statistics', () =>
  withSomebody(async (work, { personId }) => {
    const page = await (await pagesIn(work).get(`/people/${personId}/measures/ons4`)).text();

    const plain = page.replaceAll('&#39;', "'");
    for (const words of [
      "Next I would like to ask you four questions about your feelings on aspects of your life. There are no right or wrong answers. For each of these questions I'd like you to give an answer on a scale of 0 to 10, where 0 is 'not at all' and 10 is 'completely'.",
      'Overall, how satisfied are you with your life nowadays?',
      'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
      'Overall, how happy did you feel yesterday?',
      'Overall, how anxious did you feel yesterday?',
    ]) {
      assert.ok(plain.includes(words), words);
    }
  }));

test('answers are kept and shown with their bands, side by side and never together', () =>
  withSomebody(async (work, { personId }) => {
    const pages = pagesIn(work);
    await answered(work, personId, { askedOn: '2026-02-02' as LocalDate });

    const answer = await pages.post(`/people/${personId}/measures/ons4`, {
      once: once(),
      ...ons4,
      occasion: 'review',
      'life-satisfaction': '6',
      anxiety: '4',
    });

    assert.deepEqual(goesTo(answer), [303, `/people/${personId}/measures`]);
    const page = await (await pages.get(`/people/${personId}/measures`)).text();
    assert.match(page, /Satisfied with life: 3 at first, 6 now, 3 points higher. Higher is better./);
    assert.match(
      page,
      /Anxious yesterday: 7 at first, 4 now, 3 points lower. For this one, lower is better./,
    );
    assert.match(page, /One person’s answers \(n = 1\)/);
    assert.doesNotMatch(page, /significan|average of|total|improve/i);
  }));

test('answers for somebody else, a second start and a missing answer are shown again with what is wrong', () =>
  withSomebody(async (work, { personId }) => {
    const pages = pagesIn(work);
    const path = `/people/${personId}/measures/ons4`;
    const { anxiety: _, ...three } = ons4;

    const proxy = await pages.post(path, { once: once(), ...ons4, answeredBy: 'someone-else' });
    const missing = await pages.post(path, { once: once(), ...three });
    await answered(work, personId);
    const second = await pages.post(path, { once: once(), ...ons4 });

    assert.match(await proxy.text(), /<a href="#answeredBy">These questions count only when/);
    assert.match(await missing.text(), /<a href="#anxiety">Anxious yesterday: choose a number/);
    assert.match(await second.text(), /<a href="#occasion">There is a start already/);
    assert.deepEqual([proxy.status, missing.status, second.status], [422, 422, 422]);
    assert.equal((await measuresOf(work, personId)).length, 1);
  }));

test('somebody younger than 16 is not asked', () =>
  withSomebody(
    async (work, { personId }) => {
      const page = await (await pagesIn(work).get(`/people/${personId}/measures/ons4`)).text();

      assert.match(page, /These questions are for people of 16 and over/);
      assert.doesNotMatch(page, /type="radio"/);
    },
    { bornOn: '2012-01-01' as LocalDate },
  ));

test('in Welsh the page says that the wording is ours', () =>
  withSomebody(async (work, { personId }) => {
    const page = await (await pagesIn(work, 'cy').get(`/people/${personId}/measures/ons4`)).text();

    assert.match(page, /pa mor fodlon ydych chi/);
    assert.match(page, /Ein cyfieithiad ni/);
  }));
