import { Hono } from 'hono';
import type { Context } from 'hono';

import { asCaller, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import type { OpenWork } from '#platform/work.ts';

import type { SchemeId } from '../domain/scheme.ts';
import { openSchemesView, schemesCsvView } from '../open-schemes.view.ts';
import { SchemePage } from '../pages/scheme.page.tsx';
import type { SchemePause } from '../pages/scheme.page.tsx';
import { schemeView } from '../pages/scheme.view.ts';
import { SchemesPage } from '../pages/schemes.page.tsx';
import { schemesView } from '../pages/schemes.view.ts';
import { queryString, schemesAskedIn } from '../scheme-query.ts';

/** Whether the network of a scheme is paused: known to modules above this one. */
export type SchemePausedAt = (
  openWork: OpenWork,
  at: { readonly networkId: NetworkId; readonly practiceId: null },
) => Promise<SchemePause | null>;

/** The register as everybody reads it: no account is needed. */
export const readSchemeRoutesWith = (pausedAt: SchemePausedAt) =>
  new Hono<Env>()
    .get('/schemes', async (c) => {
      const asked = askedIn(c);
      const view = await asCaller(c, (work) => schemesView(work, asked));
      const hrefOf = (page: number) => {
        const query = queryString({ ...asked, page });
        return query === '' ? '/schemes' : `/schemes?${query}`;
      };
      return show(c, <SchemesPage shell={c.var.shell} view={view} hrefOf={hrefOf} />);
    })
    .get('/schemes.json', async (c) => {
      const answer = await asCaller(c, (work) => openSchemesView(work, askedIn(c)));
      forAnybody(c);
      return c.json(answer);
    })
    .get('/schemes.csv', async (c) => {
      const table = await asCaller(c, (work) => schemesCsvView(work, askedIn(c)));
      forAnybody(c);
      return c.body(`\u{FEFF}${table}`, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="schemes.csv"',
      });
    })
    .get('/schemes/:schemeId', async (c) => {
      const id = pathParam(c, 'schemeId', idOf<SchemeId>());
      const { networkId, ...view } = await asCaller(c, (work) => schemeView(work, id));
      const pause = networkId && (await pausedAt(c.var.openWork, { networkId, practiceId: null }));
      return show(c, <SchemePage shell={c.var.shell} view={{ ...view, pause }} />);
    });

function askedIn(c: Context<Env>) {
  return schemesAskedIn((name) => c.req.query(name));
}

/** Other sites may read it from their pages, and keep it for five minutes. */
function forAnybody(c: Context<Env>): void {
  c.header('access-control-allow-origin', '*');
  c.header('cache-control', 'public, max-age=300');
}
