import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';

import { publicPermissions, signedInBy, tokenFrom } from '#modules/identity';
import type { IdentityDatabase, SignedIn } from '#modules/identity';
import { flashCookie } from '#platform/http.ts';
import type { Env, Shell } from '#platform/http.ts';
import type { UserId } from '#platform/ids.ts';
import { localeNow } from '#platform/locale.ts';
import type { Actor } from '#platform/work.ts';

import { flashText } from './flash.ts';
import { navigationOf, searchOf } from './navigation.ts';
import { roleName } from './role-names.ts';

export type SessionOptions = {
  readonly db: IdentityDatabase;
  readonly secret: string;
  readonly secure: boolean;
  readonly demonstration: boolean;
};

/** Somebody without an account. They reach no network until they say which one they write to. */
export const publicActor: Actor = {
  kind: 'public',
  userId: '00000000-0000-4000-8000-00000000face' as UserId,
  networkIds: [],
  practiceIds: null,
  permissions: publicPermissions,
};

/** Who is asking, and what their pages show around their content. */
export function session(options: SessionOptions): MiddlewareHandler<AppEnv> {
  const cookieName = `${options.secure ? '__Secure-' : ''}kith.session_token`;
  return async (c, next) => {
    const { demonstration } = options;
    // What a page of problems stands in, when the database does not say who is asking.
    c.set('actor', publicActor);
    c.set('shell', shellOf(c.req.path, null, { demonstration, flash: undefined }));
    const token = tokenFrom(getCookie(c, cookieName), options.secret);
    const signedIn = token ? await signedInBy(options.db, token, c.var.now) : null;
    const current = signedIn && !signedIn.expired ? signedIn : null;
    c.set('actor', current?.actor ?? publicActor);
    c.set('ended', signedIn?.expired ? signedIn : null);
    const flash = getCookie(c, flashCookie);
    if (flash && c.req.method === 'GET') deleteCookie(c, flashCookie, { path: '/' });
    c.set('shell', shellOf(c.req.path, current, { demonstration, flash }));
    await next();
  };
}

export type AppEnv = { Variables: Env['Variables'] & { ended: SignedIn | null } };

function shellOf(
  path: string,
  signedIn: SignedIn | null,
  { demonstration, flash }: { demonstration: boolean; flash: string | undefined },
): Shell & { readonly search: string } {
  const said = flashText(flash);
  const actor = signedIn?.actor ?? publicActor;
  return {
    locale: localeNow(),
    path,
    user: signedIn && { name: signedIn.name, role: roleName(signedIn.role) },
    nav: navigationOf(actor, path),
    search: searchOf(actor),
    demonstration,
    ...(said ? { flash: said } : {}),
  };
}
