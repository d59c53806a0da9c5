import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import { editSchemeRoutes } from './routes/edit.tsx';
import { proposeRoutes } from './routes/propose.tsx';
import { readSchemeRoutes } from './routes/read.tsx';

/** The register of schemes. An address that names a page comes before one that takes an id at its place. */
export const schemesRoutes = new Hono<Env>()
  .route('/', proposeRoutes)
  .route('/', editSchemeRoutes)
  .route('/', readSchemeRoutes);
