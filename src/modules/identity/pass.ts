import type { Auth } from './auth.ts';
import { letInBy } from './store/group-contacts.ts';
import type { IdentityDatabase } from './store/tables.ts';

/** Where a pass is given up for a session, and the cookie that it comes in: never in an address, which is kept. */
export const passPath = '/sign-in/pass';
export const passCookie = 'kith-pass';

type Ground = { readonly auth: Auth; readonly db: IdentityDatabase };

/** @returns The answer that carries the session; null when the pass is used, too old or none of ours. */
export async function signInWithPass(
  { auth, db }: Ground,
  headers: Headers,
  { pass, now }: { readonly pass: string; readonly now: Date },
): Promise<Response | null> {
  const userId = await letInBy(db, pass, now);
  if (!userId) return null;
  return (auth.api as unknown as PassedApi).signInAsPassed({ body: { userId }, headers, asResponse: true });
}

type PassedApi = {
  readonly signInAsPassed: (call: {
    body: { userId: string };
    headers: Headers;
    asResponse: true;
  }) => Promise<Response>;
};
