import type { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

/** The pages of every module, in the order of docs/architecture.md. */
export const moduleRoutes: readonly Hono<Env>[] = [];
