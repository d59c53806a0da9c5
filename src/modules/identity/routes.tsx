import { Hono } from 'hono';
import type { Context } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { z } from 'zod';

import { asCaller, goOn, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { Refusal } from '#platform/refusal.ts';

import type { Auth } from './auth.ts';
import { AccessLogPage } from './pages/access-log.page.tsx';
import { accessLogView } from './pages/access-log.view.ts';
import { SignInPage } from './pages/sign-in.page.tsx';
import { passCookie, passPath, signInWithPass } from './pass.ts';
import { personas } from './store/personas.ts';
import type { IdentityDatabase } from './store/tables.ts';

export type IdentityOptions = { readonly auth: Auth; readonly db: IdentityDatabase };

export function identityRoutes({ auth, db }: IdentityOptions) {
  return new Hono<Env>()
    .get('/sign-in', async (c) => {
      const view = {
        personas: await personas(db),
        to: ownPath(c.req.query('to')),
        expired: c.req.query('ended') === '1',
      };
      return show(c, <SignInPage shell={c.var.shell} view={view} />);
    })
    .post('/sign-in', async (c) => {
      const { userId, to } = SignIn.parse(await c.req.parseBody());
      const known = (await personas(db)).some((persona) => persona.userId === userId);
      if (!known) throw new Refusal('not-found', 'identity.no-such-persona');
      return withCookiesOf(c, await signIn(auth, userId, c.req.raw.headers), ownPath(to));
    })
    .get(passPath, async (c) => {
      const to = ownPath(c.req.query('to'));
      const answer = await signInWithPass({ auth, db }, c.req.raw.headers, {
        pass: getCookie(c, passCookie) ?? '',
        now: c.var.now,
      });
      deleteCookie(c, passCookie, { path: passPath });
      return answer ? withCookiesOf(c, answer, to) : goOn(c, `/sign-in?to=${encodeURIComponent(to)}`);
    })
    .post('/sign-out', async (c) => {
      return withCookiesOf(c, await auth.api.signOut({ headers: c.req.raw.headers, asResponse: true }), '/');
    })
    .get('/access-log', async (c) => {
      const filter = AccessQuery.parse(c.req.query());
      const view = await asCaller(c, (work) => accessLogView(work, filter));
      return show(c, <AccessLogPage shell={c.var.shell} view={view} />);
    });
}

const SignIn = z.object({ userId: z.guid().catch(''), to: z.string().optional() });

/** An address that names nobody shows everything, rather than an error. */
const AccessQuery = z
  .object({
    person: z.guid().nullable().catch(null).default(null),
    actor: z.guid().nullable().catch(null).default(null),
    before: z.string().optional(),
  })
  .transform(({ person, actor, before }) => ({ personId: person, actorId: actor, before: cursor(before) }));

function cursor(text: string | undefined) {
  const [at = '', id = ''] = text?.split('_') ?? [];
  const parsed = z.object({ at: z.iso.datetime(), id: z.guid() }).safeParse({ at, id });
  return parsed.success ? { at: z.coerce.date().parse(at), id } : null;
}

/** Only a path of ours: never somebody else's site. */
function ownPath(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/';
}

type PersonaApi = {
  readonly signInAsPersona: (call: {
    body: { userId: string };
    headers: Headers;
    asResponse: true;
  }) => Promise<Response>;
};

function signIn(auth: Auth, userId: string, headers: Headers): Promise<Response> {
  return (auth.api as unknown as PersonaApi).signInAsPersona({ body: { userId }, headers, asResponse: true });
}

function withCookiesOf(c: Context<Env>, answer: Response, to: string): Response {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  return goOn(c, to);
}
