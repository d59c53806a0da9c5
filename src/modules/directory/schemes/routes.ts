import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import { askingRoutesWith } from './routes/asking.tsx';
import { editSchemeRoutes } from './routes/edit.tsx';
import { proposeRoutes } from './routes/propose.tsx';
import { readSchemeRoutesWith } from './routes/read.tsx';
import type { SchemePausedAt } from './routes/read.tsx';

/** The register of schemes. An address that names a page comes before one that takes an id at its place. */
export const schemesRoutesWith = ({
  pausedAt = () => Promise.resolve(null),
  ...parts
}: {
  readonly url: string | null;
  readonly pausedAt?: SchemePausedAt;
}) =>
  new Hono<Env>()
    .route('/', askingRoutesWith(parts))
    .route('/', proposeRoutes)
    .route('/', editSchemeRoutes)
    .route('/', readSchemeRoutesWith(pausedAt));
