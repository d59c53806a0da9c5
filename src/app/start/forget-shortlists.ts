import { publicShortlist } from '#modules/directory';
import type { Chore } from '#platform/worker.ts';

const days = 2;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Empties, every night, the messages with which people sent themselves a list from the public directory. They were
 * promised that nobody keeps where it went. That something was sent stays, for the count of what failed.
 */
export const forgetShortlists: Chore = {
  name: 'directory.forget-shortlists',
  when: '47 2 * * *',
  catchUpDays: 2,
  run: async ({ pool, clock }) => {
    const before = new Date(clock().getTime() - days * dayMilliseconds);
    const { rowCount } = await pool.query(forget, [publicShortlist, before]);
    return rowCount ?? 0;
  },
};

// By then its last try is long over: retries end within four hours.
const forget = `
  update platform.message set recipient = '', body = '', about_id = '00000000-0000-0000-0000-000000000000'
  where about_type = $1 and created_at < $2 and recipient <> ''`;
