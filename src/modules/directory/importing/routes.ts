import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import { doubtfulRoutes } from './routes/doubtful.tsx';
import { feedRoutes } from './routes/feeds.tsx';
import { uploadRoutes } from './routes/upload.tsx';

/** What is read from other directories, for editors. */
export const importingRoutes = new Hono<Env>()
  .route('/', uploadRoutes)
  .route('/', feedRoutes)
  .route('/', doubtfulRoutes);
