import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import type { Reach } from './gate.ts';
import { repliesRoutesWith } from './replies/routes.tsx';
import { straysRoutesWith } from './strays/routes.tsx';
import { wishesRoutesWith } from './wishes/routes.tsx';
import { wordingRoutes } from './wording/routes.tsx';

/** @param reach Whose pages somebody may open is known above this module, where caseloads are. */
export function messagesRoutesWith(reach: Reach): Hono<Env> {
  return new Hono<Env>()
    .route('/', wordingRoutes)
    .route('/', repliesRoutesWith(reach))
    .route('/', straysRoutesWith(reach))
    .route('/', wishesRoutesWith(reach));
}
