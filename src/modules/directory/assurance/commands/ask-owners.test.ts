import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { noNetwork } from '#platform/ids.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

import { aService, someServices } from '../../directory.examples.ts';
import { anOwner, keeps } from '../../editing/editing.examples.ts';
import { rememberLanguage } from '../../editing/store/owner-store.ts';
import { messagesIn, tokensIn } from '../assurance.examples.ts';
import { answerAsking } from './answer-asking.ts';
import { askOwners } from './ask-owners.ts';

const byItself: WorkAs = { networkIds: [noNetwork], permissions: ['directory.edit', 'directory.suggest'] };
const url = 'https://kith.example.org';
const assured = (on: string) => ({ assured: { on, by: 'Northvale Neighbours' } });
const old = assured('2025-12-01');
const later = (work: Work, days: number): Work => ({
  ...work,
  now: new Date(work.now.getTime() + days * 86_400_000),
});

suite('asking owners whether all is still right', () => {
  test('what will soon not be fresh is asked about, what is fresh or has no address is not', () =>
    inWork(byItself, async (work) => {
      await someServices(work, [
        { name: 'Old', email: 'old@example.org', ...old },
        { name: 'Fresh', email: 'fresh@example.org', ...assured('2026-02-20') },
        { name: 'Silent', ...old },
      ]);
      assert.equal(await askOwners(work, url), 1);
      const messages = await messagesIn(work);
      assert.deepEqual(
        messages.map(({ recipient }) => recipient),
        ['old@example.org'],
      );
      assert.match(
        messages[0]?.body ?? '',
        /Old\nhttps:\/\/kith\.example\.org\/directory\/still-right\/[\w-]{43}\n/,
      );
    }));

  test('one address gets one email, with a link for each of its listings', () =>
    inWork(byItself, async (work) => {
      const email = 'office@example.org';
      await someServices(work, [
        { name: 'One', email, ...old },
        { name: 'Two', email: 'Office@example.org', ...old },
      ]);
      await askOwners(work, url);
      const messages = await messagesIn(work);
      assert.equal(messages.length, 1);
      assert.equal(new Set(messages.flatMap(tokensIn)).size, 2);
    }));

  test('asked once a round: again after two weeks without an answer, and then no more', () =>
    inWork(byItself, async (work) => {
      await someServices(work, [{ name: 'Old', email: 'old@example.org', ...old }]);
      const asked = [];
      for (const days of [0, 1, 13, 14, 15, 40, 100]) asked.push(await askOwners(later(work, days), url));
      assert.deepEqual(asked, [1, 0, 0, 1, 0, 0, 0]);
      assert.equal((await messagesIn(work)).length, 2);
    }));

  test('who has answered is not reminded', () =>
    inWork(byItself, async (work) => {
      await someServices(work, [{ name: 'Old', email: 'old@example.org', ...old }]);
      await askOwners(work, url);
      const [token = ''] = (await messagesIn(work)).flatMap(tokensIn);
      await answerAsking(later(work, 2), { token, answer: 'right', note: null });
      assert.equal(await askOwners(later(work, 20), url), 0);
    }));

  test('both links of one listing answer, the first and the reminder', () =>
    inWork(byItself, async (work) => {
      await someServices(work, [{ name: 'Old', email: 'old@example.org', ...old }]);
      await askOwners(work, url);
      await askOwners(later(work, 14), url);
      const tokens = (await messagesIn(work)).flatMap(tokensIn);
      assert.equal(tokens.length, 2);
      for (const token of tokens) await answerAsking(later(work, 15), { token, answer: 'right', note: null });
    }));

  test('what nobody ever said is right is asked about a year after it was written or claimed', () =>
    inWork(byItself, async (work) => {
      const id = await aService(work, { name: 'Unsaid', email: 'unsaid@example.org' });
      assert.equal(await askOwners(later(work, 340), url), 0);
      await keeps(later(work, 100), id, anOwner.userId, 'owner');
      assert.equal(await askOwners(later(work, 360), url), 0);
      assert.equal(await askOwners(later(work, 460), url), 1);
      assert.equal(await askOwners(later(work, 461), url), 0);
      assert.equal(await askOwners(later(work, 474), url), 1);
    }));

  test('an owner is written to in the language they chose, and in both where that is not known', () =>
    inWork(byItself, async (work) => {
      const id = await aService(work, { name: 'Cwtsh', email: 'cwtsh@example.org', ...old });
      await aService(work, { name: 'Unknown', email: 'unknown@example.org', ...old });
      await keeps(work, id, anOwner.userId, 'owner');
      await asAnother(work, anOwner, (as) => rememberLanguage(as, 'cy'));
      await askOwners(work, url);
      const bodies = new Map((await messagesIn(work)).map(({ recipient, body }) => [recipient, body]));
      assert.match(bodies.get('cwtsh@example.org') ?? '', /^Helo,/);
      assert.doesNotMatch(bodies.get('cwtsh@example.org') ?? '', /Hello/);
      assert.match(bodies.get('unknown@example.org') ?? '', /^Hello,[^]*Helo,[^]*still-right/);
      assert.equal(tokensIn({ body: bodies.get('unknown@example.org') ?? '' }).length, 1);
    }));

  test('nobody but the directory itself or an editor asks', () =>
    inWork({ permissions: [] }, async (work) => {
      await assert.rejects(askOwners(work, url), { kind: 'not-allowed' });
    }));
});
