import type { Chore } from '#platform/worker.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Removes, every night, what people without an account answered a day ago and did not send. An hour after their last
 * answer nobody can open it again, and nobody works with it.
 */
export const forgetVisits: Chore = {
  name: 'referrals.forget-visits',
  when: '27 2 * * *',
  catchUpDays: 2,
  run: async ({ pool, clock }) => {
    const before = new Date(clock().getTime() - dayMilliseconds);
    const { rowCount } = await pool.query(forget, [before]);
    return rowCount ?? 0;
  },
};

const forget = "delete from platform.draft where form = '/self-referral' and saved_at < $1";
