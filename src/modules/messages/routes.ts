import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import type { Gate } from './gate.ts';
import { repliesRoutesWith } from './replies/routes.tsx';
import { wishesRoutesWith } from './wishes/routes.tsx';
import { wordingRoutes } from './wording/routes.tsx';

/** @param gate Who may open the pages of a person is known above this module, where caseloads are. */
export function messagesRoutesWith({ gate }: { readonly gate: Gate }): Hono<Env> {
  return new Hono<Env>()
    .route('/', wordingRoutes)
    .route('/', repliesRoutesWith({ gate }))
    .route('/', wishesRoutesWith({ gate }));
}
