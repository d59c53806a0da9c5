import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, leadDilys, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import { audited, once, refusedWith, said, withSomebody } from '../plans.examples.ts';
import { conversationOf } from '../store/conversations.ts';
import { marginOf } from '../store/margins.ts';
import { worriesOf } from '../store/worries.ts';
import { keepMargin } from './keep-margin.ts';
import type { KeepMargin } from './keep-margin.ts';
import { tellWorry } from './tell-worry.ts';

const nothing = { matters: [], barrierCodes: [], barriers: [], strengths: [] };

const margin = (
  of: Pick<KeepMargin, 'personId' | 'conversationId'>,
  given: Partial<KeepMargin> = {},
): KeepMargin => ({
  once: once(),
  ...of,
  version: '1',
  margin: { ...nothing, matters: ['I miss my garden'] },
  worry: null,
  ...given,
});

test('what is taken from the words leaves the words as they were', () =>
  withSomebody(async (work, { personId }) => {
    const words = 'I miss my garden. The bus is dear.';
    const id = await said(work, personId, { words });
    const taken = {
      matters: ['I miss my garden', 'Company'],
      barrierCodes: ['fare' as const],
      barriers: ['Hill up to the stop'],
      strengths: ['Grows roses'],
    };

    await keepMargin(work, margin({ personId, conversationId: id }, { margin: taken }));

    assert.equal((await conversationOf(work, { personId, id })).words, words);
    assert.deepEqual(
      (await marginOf(work, id)).map(({ kind, words: what, code, quoted }) => [kind, what, code, quoted]),
      [
        ['matters', 'I miss my garden', null, true],
        ['matters', 'Company', null, false],
        ['barrier', '', 'fare', false],
        ['barrier', 'Hill up to the stop', null, false],
        ['strength', 'Grows roses', null, false],
      ],
    );
    assert.deepEqual(await audited(work), ['plans.kept-words', 'plans.kept-margin']);
  }));

test('what is taken back leaves the margin, and what stays is the same one', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId);
    const of = { personId, conversationId: id };
    await keepMargin(work, margin(of, { margin: { ...nothing, matters: ['One', 'Two'] } }));
    const [one] = await marginOf(work, id);

    await keepMargin(work, margin(of, { version: '2', margin: { ...nothing, matters: ['One', 'Three'] } }));

    const now = await marginOf(work, id);
    assert.deepEqual(
      now.map(({ words }) => words),
      ['One', 'Three'],
    );
    assert.equal(now[0]?.id, one?.id);
  }));

test('two margins written at once do not mix: the second is told', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId);
    await keepMargin(work, margin({ personId, conversationId }));

    await asAnother(work, as(workerBen), (their) =>
      assert.rejects(
        keepMargin(their, margin({ personId, conversationId })),
        refusedWith('platform.changed-since'),
      ),
    );
  }));

test('a margin that is sent twice is kept once, and so is its worry', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId);
    const sent = margin({ personId, conversationId }, { worry: { words: 'Bruises', toldWhom: null } });

    await keepMargin(work, sent);
    await keepMargin(work, sent);

    assert.equal((await worriesOf(work, personId)).length, 1);
  }));

test('a worry is seen by the team, even where the words are for their writer alone', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId, { readers: 'writer' });
    await keepMargin(
      work,
      margin({ personId, conversationId }, { worry: { words: 'Bruises', toldWhom: null } }),
    );

    await asAnother(work, as(leadDilys), async (their) => {
      assert.deepEqual(
        (await worriesOf(their, personId)).map(({ words }) => words),
        ['Bruises'],
      );
      assert.deepEqual(await marginOf(their, conversationId), []);
    });
    await asAnother(work, as(gpNia), async (their) => {
      assert.deepEqual(await worriesOf(their, personId), []);
    });
    assert.deepEqual(await audited(work), ['plans.kept-words', 'plans.kept-margin', 'plans.noted-worry']);
  }));

test('who was told of a worry is written down once, by whoever told them', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId);
    await keepMargin(
      work,
      margin({ personId, conversationId }, { worry: { words: 'Bruises', toldWhom: null } }),
    );
    const [worry] = await worriesOf(work, personId);
    const tell = () => ({
      once: once(),
      personId,
      worryId: worry?.id ?? assert.fail(),
      whom: 'Dilys Hart, team lead',
    });

    await tellWorry(work, tell());

    assert.equal((await worriesOf(work, personId))[0]?.toldWhom, 'Dilys Hart, team lead');
    await assert.rejects(tellWorry(work, tell()), refusedWith('plans.worry-told'));
    await asAnother(work, as(workerSouth), (their) =>
      assert.rejects(tellWorry(their, tell()), refusedWith('people.not-found')),
    );
  }));

test('the margin of somebody out of reach does not exist, and without the permission nothing is read', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId);

    for (const [other, code] of [
      [workerSouth, 'people.not-found'],
      [volunteerCai, 'people.not-found'],
      [gpNia, 'plans.write'],
    ] as const) {
      await asAnother(work, as(other), (their) =>
        assert.rejects(keepMargin(their, margin({ personId, conversationId })), refusedWith(code)),
      );
    }
  }));
