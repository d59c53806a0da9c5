import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import { connectRoutes } from './routes/connect.tsx';
import { connectionRoutes } from './routes/connections.tsx';
import { shortlistRoutes } from './routes/shortlist.tsx';

/** Who can help a person: looking for it, a shortlist, and connections. What is new is asked for before what is there. */
export const connectionsRoutes = new Hono<Env>()
  .route('/', shortlistRoutes)
  .route('/', connectRoutes)
  .route('/', connectionRoutes);
