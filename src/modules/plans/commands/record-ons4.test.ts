import assert from 'node:assert/strict';
import { test } from 'node:test';

import { amendmentsOf } from '#platform/amendments.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerSouth } from '#tests/support/network.ts';

import { answered, audited, fourAnswers, once, refusedWith, withSomebody } from '../plans.examples.ts';
import { measuresOf } from '../reads.ts';
import { amendOns4 } from './amend-ons4.ts';

const day = (text: string) => text as LocalDate;

test('four answers are kept as four, and what they preferred not to say as that', () =>
  withSomebody(async (work, { personId }) => {
    await answered(work, personId);

    const [asked] = await measuresOf(work, personId);
    assert.deepEqual(asked?.answers, fourAnswers);
    assert.equal(asked?.askedOn, '2026-03-02');
    assert.deepEqual(await audited(work), ['plans.recorded-ons4']);
  }));

test('nobody answers for somebody else', () =>
  withSomebody(async (work, { personId }) => {
    await assert.rejects(
      answered(work, personId, { answeredBy: 'someone-else' }),
      refusedWith('plans.ons4-by-someone-else'),
    );
  }));

test('somebody is asked from their sixteenth birthday', () =>
  withSomebody(
    async (work, { personId }) => {
      await assert.rejects(
        answered(work, personId, { askedOn: day('2026-03-01') }),
        refusedWith('plans.ons4-too-young'),
      );
      await answered(work, personId, { askedOn: day('2026-03-02') });
    },
    { bornOn: day('2010-03-02') },
  ));

test('somebody whose date of birth is not known says that they are 16 or over', () =>
  withSomebody(
    async (work, { personId }) => {
      await assert.rejects(answered(work, personId), refusedWith('plans.ons4-too-young'));
      await answered(work, personId, { isOldEnough: true });
    },
    { bornOn: null },
  ));

test('an episode has one start, and as many reviews as there are', () =>
  withSomebody(async (work, { personId }) => {
    await answered(work, personId);
    await answered(work, personId, { occasion: 'review' });
    await answered(work, personId, { occasion: 'review' });

    await assert.rejects(answered(work, personId), refusedWith('plans.ons4-has-start'));
    assert.equal((await measuresOf(work, personId)).length, 3);
  }));

test('answers that are sent twice are kept once', () =>
  withSomebody(async (work, { personId }) => {
    const key = once();

    const first = await answered(work, personId, { once: key, occasion: 'review' });
    const second = await answered(work, personId, { once: key, occasion: 'review' });

    assert.equal(second, first);
    assert.equal((await measuresOf(work, personId)).length, 1);
  }));

test('nobody was asked tomorrow', () =>
  withSomebody((work, { personId }) =>
    assert.rejects(
      answered(work, personId, { askedOn: day('2026-03-03') }),
      refusedWith('plans.ons4-in-future'),
    ),
  ));

test('an answer that was written down wrongly is put right, and what it was stays readable', () =>
  withSomebody(async (work, { personId }) => {
    const ons4Id = await answered(work, personId);
    const amended = { personId, ons4Id, version: '1', answers: { ...fourAnswers, anxiety: '1' as const } };

    await amendOns4(work, { ...amended, once: once(), reason: 'Typed 7 for 1' });

    const [asked] = await measuresOf(work, personId);
    const [kept] = (await amendmentsOf(work, 'ons4', [ons4Id])).get(ons4Id) ?? [];
    assert.equal(asked?.answers.anxiety, '1');
    assert.deepEqual(
      [kept?.field, kept?.before, kept?.after, kept?.reason],
      ['anxiety', '7', '1', 'Typed 7 for 1'],
    );
    await assert.rejects(
      amendOns4(work, { ...amended, once: once(), reason: 'Again' }),
      refusedWith('platform.changed-since'),
    );
  }));

test('out of reach nothing was asked; without the permission nothing is read', () =>
  withSomebody(async (work, { personId }) => {
    const ons4Id = await answered(work, personId);
    const amended = { personId, ons4Id, version: '1', answers: fourAnswers, reason: 'x' };

    for (const [other, code] of [
      [workerSouth, 'people.not-found'],
      [volunteerCai, 'people.not-found'],
      [gpNia, 'plans.measure'],
      [privacyEve, 'plans.measure'],
    ] as const) {
      await asAnother(work, as(other), async (their) => {
        await assert.rejects(answered(their, personId), refusedWith(code));
        await assert.rejects(amendOns4(their, { ...amended, once: once() }), refusedWith(code));
      });
    }
  }));

test('it can be written down again and again on one connection, which keeps its plan by then', async () => {
  for (let times = 0; times < 14; times += 1) {
    await withSomebody(async (work, { personId }) => {
      await answered(work, personId);
    });
  }
});
