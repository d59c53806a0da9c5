import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import { newRoutes } from './routes/new.tsx';
import { sentRoutes } from './routes/sent.tsx';
import { selfRoutes } from './self/routes.tsx';

/** Referring, by those who do it for their work and by people themselves. Mount before `/referrals/:id`. */
export const referRoutes = new Hono<Env>()
  .route('/', newRoutes)
  .route('/', sentRoutes)
  .route('/', selfRoutes);
