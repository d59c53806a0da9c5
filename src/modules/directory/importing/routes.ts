import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import { doubtfulRoutes } from './routes/doubtful.tsx';
import { feedRoutesWith } from './routes/feeds.tsx';
import { sourcesRoutes } from './routes/sources.tsx';
import { uploadRoutesWith } from './routes/upload.tsx';

export type ImportingParts = {
  /** Hosts whose feeds are asked although they are not public. */
  readonly feedHosts: readonly string[];
  /** The largest file that may be sent in. */
  readonly uploadBytes: number;
};

/** What is read from other directories, for editors. */
export function importingRoutesWith({ feedHosts, uploadBytes }: ImportingParts): Hono<Env> {
  return new Hono<Env>()
    .route('/', uploadRoutesWith({ megabytes: Math.floor(uploadBytes / 1024 / 1024) }))
    .route('/', sourcesRoutes)
    .route('/', feedRoutesWith({ feedHosts }))
    .route('/', doubtfulRoutes);
}
