import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { OpenJobWork } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';

import { audited } from '../../directory.examples.ts';
import { usualFeedLimits } from '../fetching/feed-records.ts';
import { beginDueFeeds } from '../jobs.ts';
import { feedService } from '../open-referral/feed.examples.ts';
import { allFeeds } from '../store/feed-store.ts';
import type { FeedId } from '../store/tables.ts';
import { addFeed } from './add-feed.ts';
import { readFeedNow } from '../read-feed-now.ts';
import { steerFeed } from './steer-feed.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;
const limits = { ...usualFeedLimits, mayReach: ['127.0.0.1'] };
const asked = () => ({
  once: newId<string>(),
  name: 'Northvale Council',
  address: 'https://feed.example.org/v3',
  everyHours: 24,
});

function within(work: Work): OpenJobWork {
  return (body) => body(work);
}

async function theFeed(work: Work) {
  const [feed] = await allFeeds(work);
  assert.ok(feed);
  return feed;
}

/** A feed that is served on this machine, whose address only a test may read; null asks for three hours of rest. */
async function served(work: Work, answer: () => string | null, body: (id: FeedId) => Promise<void>) {
  const server = createServer((_, response) => {
    const text = answer();
    if (text === null) response.setHeader('retry-after', 3 * 3600);
    response.writeHead(text === null ? 503 : 200, { 'content-type': 'application/json' }).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const id = await addFeed(work, asked());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`;
  await arrange(work, () => sql`update directory.feed set address = ${address}`.execute(work.trx));
  try {
    await body(id);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a feed is added with a short name for its source, queued to be read, and it is noted who did', () =>
  inWork(editor, async (work) => {
    const form = asked();
    const id = await addFeed(work, form);
    assert.equal(await addFeed(work, form), id);

    const feed = await theFeed(work);
    assert.deepEqual([feed.source, feed.state, feed.lastAt], ['northvale-council', 'active', null]);
    assert.deepEqual(await audited(work), ['directory.feed-added']);
    const other = { ...asked(), address: 'https://other.example.org/' };
    await addFeed(work, other);
    assert.deepEqual((await allFeeds(work)).map(({ source }) => source).toSorted(), [
      'northvale-council',
      'northvale-council-2',
    ]);
  }));

test('an address that is read already, or that may not be asked, is refused', () =>
  inWork(editor, async (work) => {
    await addFeed(work, asked());
    await assert.rejects(addFeed(work, asked()), { code: 'directory.import-feed-known' });
    for (const address of ['http://169.254.169.254/', 'http://localhost/v3'])
      await assert.rejects(addFeed(work, { ...asked(), address }), { code: 'directory.import-feed-private' });
  }));

test('what was read is noted with its counts, and when it is read next', () =>
  inWork(editor, async (work) => {
    const page = JSON.stringify({ total_pages: 1, contents: [feedService('s1'), feedService('s2')] });
    await served(
      work,
      () => page,
      async (id) => {
        await readFeedNow(within(work), id, limits);

        const feed = await theFeed(work);
        assert.deepEqual([feed.lastOutcome, feed.failures], ['read', 0]);
        assert.deepEqual(feed.lastDetails, {
          read: 2,
          added: 2,
          changed: 0,
          unchanged: 0,
          proposedForRemoval: 0,
        });
        assert.equal(feed.nextAt.getTime() - work.now.getTime(), 24 * 3_600_000);
      },
    );
  }));

test('a feed that cannot be read says why, and is left alone for longer each time', () =>
  inWork(editor, async (work) => {
    await served(
      work,
      () => null,
      async (id) => {
        const waits: number[] = [];
        for (let times = 0; times < 4; times += 1) {
          await readFeedNow(within(work), id, limits);
          waits.push(((await theFeed(work)).nextAt.getTime() - work.now.getTime()) / 3_600_000);
        }
        const feed = await theFeed(work);
        assert.deepEqual(waits, [3, 3, 4, 8], 'never sooner than it asked for');
        assert.deepEqual([feed.lastOutcome, feed.failures], ['directory.import-feed-answered', 4]);
        assert.deepEqual(feed.lastDetails, { status: '503', retryAfterSeconds: '10800' });
      },
    );
  }));

test('the clock has those read that are due, once, and none that is paused', () =>
  inWork(editor, async (work) => {
    const id = await addFeed(work, asked());
    assert.equal(await beginDueFeeds(work), 1);
    assert.equal(await beginDueFeeds(work), 0);

    await steerFeed(work, { once: newId(), feedId: id, step: 'resumption' });
    await steerFeed(work, { once: newId(), feedId: id, step: 'pause' });
    const later = { ...editor, now: new Date(work.now.getTime() + 48 * 3_600_000) };
    await asAnother(work, later, async (next) => {
      assert.equal(await beginDueFeeds(next), 0);
      await steerFeed(next, { once: newId(), feedId: id, step: 'resumption' });
      assert.equal(await beginDueFeeds(next), 1);
    });
    assert.deepEqual((await audited(work)).filter((did) => did !== 'directory.feed-added').toSorted(), [
      'directory.feed-paused',
      'directory.feed-resumed',
    ]);
  }));

test('a feed that is not there cannot be steered, and whoever may not edit the directory steers none', () =>
  inWork(editor, async (work) => {
    const steering = { once: newId<string>(), feedId: newId<FeedId>(), step: 'pause' } as const;
    await assert.rejects(steerFeed(work, steering), { code: 'directory.no-such-feed' });
    await asAnother(work, { permissions: ['directory.search'] }, async (public_) => {
      await assert.rejects(steerFeed(public_, steering), { code: 'directory.edit' });
      await assert.rejects(addFeed(public_, asked()), { code: 'directory.edit' });
      await assert.rejects(beginDueFeeds(public_), { code: 'directory.edit' });
    });
  }));

test('a feed on a network of ours is refused, unless whoever runs Kith named its host', () =>
  inWork(editor, async (work) => {
    const inside = (...feedHosts: readonly string[]) =>
      addFeed(work, { ...asked(), address: 'http://10.0.0.7/v3', feedHosts });
    await assert.rejects(inside(), { code: 'directory.import-feed-private' });
    await assert.rejects(inside('10.0.0.8'), { code: 'directory.import-feed-private' });
    await inside('10.0.0.7');
    assert.equal((await theFeed(work)).address, 'http://10.0.0.7/v3');
  }));
