import { createHmac, timingSafeEqual } from 'node:crypto';

import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

import type { IdentityDatabase } from './store/tables.ts';

export type AuthOptions = {
  readonly secret: string;
  /** Where people reach Kith; cookies are marked secure when it is https. */
  readonly url: string;
  /** Whether anyone may sign in as a persona, without a password. */
  readonly demonstration: boolean;
};

export type Auth = ReturnType<typeof openAuth>;

/** A working day: nobody has to sign in twice in one, and a forgotten screen is signed out by the next. */
const sessionSeconds = 12 * 60 * 60;

/** Sessions, kept in PostgreSQL by better-auth. Ways to sign in for production are added here as plugins. */
export function openAuth(db: IdentityDatabase, { secret, url, demonstration }: AuthOptions) {
  return betterAuth({
    database: { db: db.withSchema('identity') as never, type: 'postgres' },
    secret,
    baseURL: url,
    basePath: '/auth',
    logger: { disabled: true },
    telemetry: { enabled: false },
    advanced: {
      database: { generateId: () => newId<string>() },
      cookiePrefix: 'kith',
      useSecureCookies: url.startsWith('https:'),
    },
    user: { fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: { fields: accountFields },
    verification: {
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [passed(), ...(demonstration ? [persona()] : [])],
  });
}

const accountFields = {
  userId: 'user_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

/** Signing in somebody who proved who they are in another way. Asked by our own routes, which are the only ones. */
function passed() {
  return {
    id: 'passed',
    endpoints: {
      signInAsPassed: createAuthEndpoint(
        '/sign-in/passed',
        { method: 'POST', body: z.object({ userId: z.guid() }) },
        async (context) => {
          const user = await context.context.internalAdapter.findUserById(context.body.userId);
          if (!user) throw new Refusal('not-found', 'identity.no-such-user');
          const session = await context.context.internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ signedIn: true });
        },
      ),
    },
  };
}

/** Signing in as somebody of the demonstration network, by choosing them. */
function persona() {
  return {
    id: 'persona',
    endpoints: {
      signInAsPersona: createAuthEndpoint(
        '/sign-in/persona',
        { method: 'POST', body: z.object({ userId: z.guid() }) },
        async (context) => {
          const user = await context.context.internalAdapter.findUserById(context.body.userId);
          if (!user) throw new Refusal('not-found', 'identity.no-such-persona');
          const session = await context.context.internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ signedIn: true });
        },
      ),
    },
  };
}

/** @returns The session token, or null when the cookie was not signed by us. */
export function tokenFrom(cookie: string | undefined, secret: string): string | null {
  const cut = cookie?.lastIndexOf('.') ?? -1;
  if (!cookie || cut < 1) return null;
  const token = cookie.slice(0, cut);
  const given = Buffer.from(cookie.slice(cut + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
