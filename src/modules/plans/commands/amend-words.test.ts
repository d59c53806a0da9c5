import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother } from '#tests/support/database.ts';
import { as, privacyEve, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import { audited, once, refusedWith, said, withSomebody } from '../plans.examples.ts';
import type { Somebody } from '../plans.examples.ts';
import { conversationOf, earlierWordsOf } from '../store/conversations.ts';
import { amendWords } from './amend-words.ts';
import type { AmendWords } from './amend-words.ts';
import { chooseReaders } from './choose-readers.ts';

type Of = Pick<Somebody, 'personId'> & Pick<AmendWords, 'conversationId'>;

const putRight = (of: Of, given: Partial<AmendWords> = {}): AmendWords => ({
  once: once(),
  ...of,
  version: '1',
  words: 'I miss my garden. Since Ted died I do not go out.',
  reason: 'His name was Ted',
  ...given,
});

test('words that are put right say why, and what they said before stays readable', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId, { words: 'Since Tom died' });

    await amendWords(work, putRight({ personId, conversationId }, { words: 'Since Ted died' }));

    const now = await conversationOf(work, { personId, id: conversationId });
    const [before] = await earlierWordsOf(work, conversationId);
    assert.equal(now.words, 'Since Ted died');
    assert.equal(now.version, 2);
    assert.equal(before?.words, 'Since Tom died');
    assert.equal(before?.reason, 'His name was Ted');
    assert.deepEqual(await audited(work), ['plans.kept-words', 'plans.amended-words']);
  }));

test('whoever amends from an older page is told that somebody was first', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId);
    await amendWords(work, putRight({ personId, conversationId }));

    await asAnother(work, as(workerBen), async (their) => {
      const late = putRight({ personId, conversationId }, { words: 'Something else' });
      await assert.rejects(amendWords(their, late), refusedWith('platform.changed-since'));
    });
  }));

test('an amendment that is sent twice is made once', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId);
    const sent = putRight({ personId, conversationId });

    await amendWords(work, sent);
    await amendWords(work, sent);

    assert.equal((await earlierWordsOf(work, conversationId)).length, 1);
  }));

test('the same words again are no amendment', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId, { words: 'I miss my garden' });

    await amendWords(work, putRight({ personId, conversationId }, { words: 'I miss my garden' }));

    assert.deepEqual(await earlierWordsOf(work, conversationId), []);
  }));

test('words that one may not read, one may not put right either', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId, { readers: 'writer' });

    for (const [other, code] of [
      [workerBen, 'plans.no-such-conversation'],
      [volunteerCai, 'people.not-found'],
      [workerSouth, 'people.not-found'],
      [privacyEve, 'plans.write'],
    ] as const) {
      await asAnother(work, as(other), (their) =>
        assert.rejects(amendWords(their, putRight({ personId, conversationId })), refusedWith(code)),
      );
    }
  }));

test('what was said before is kept from the same people', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId, { readers: 'writer' });
    await amendWords(work, putRight({ personId, conversationId }));

    await asAnother(work, as(workerBen), async (their) => {
      assert.deepEqual(await earlierWordsOf(their, conversationId), []);
    });
  }));

test('whoever wrote the words down chooses again who may read them', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId, { readers: 'team' });

    await chooseReaders(work, { once: once(), personId, conversationId, version: '1', readers: 'writer' });

    assert.equal((await conversationOf(work, { personId, id: conversationId })).readers, 'writer');
    assert.deepEqual(await audited(work), ['plans.kept-words', 'plans.chose-readers']);
  }));

test('nobody else chooses for them', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId, { readers: 'team' });

    await asAnother(work, as(workerBen), (their) =>
      assert.rejects(
        chooseReaders(their, {
          once: once(),
          personId,
          conversationId,
          version: '1',
          readers: 'team-and-next',
        }),
        refusedWith('plans.writer-chooses'),
      ),
    );
  }));
