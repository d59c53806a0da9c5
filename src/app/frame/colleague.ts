import type { Context } from 'hono';

import { namesOfUsers } from '#modules/identity';

import type { AppEnv } from './session.ts';

/** The name of somebody within reach; null when they are not, or the database cannot say just now. */
export async function nameOfColleague(c: Context<AppEnv>, userId: string): Promise<string | null> {
  try {
    return await c.var.openWork(
      c.var.actor,
      async (work) => (await namesOfUsers(work, [userId])).get(userId) ?? null,
    );
  } catch {
    return null;
  }
}
