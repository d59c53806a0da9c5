import assert from 'node:assert/strict';
import { test } from 'node:test';

import { limiterFor } from './limiter.ts';

test('so many may be, then it is said for how long no other may; others are not held up', async () => {
  const limiter = limiterFor({ name: 'tests', points: 2, seconds: 60 });
  assert.deepEqual([await limiter.take('one'), await limiter.take('one')], [0, 0]);

  const waitSeconds = await limiter.take('one');

  assert.ok(waitSeconds >= 59 && waitSeconds <= 60, String(waitSeconds));
  assert.equal(await limiter.take('another'), 0);
});
