import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import { contactRoutes } from './routes/contacts.tsx';
import { handOverRoutes } from './routes/hand-over.tsx';
import { peopleRoutes } from './routes/people.tsx';

/** The people on a caseload, contacts with them, and handing them over. */
export const caseloadRoutes = new Hono<Env>()
  .route('/', peopleRoutes)
  .route('/', contactRoutes)
  .route('/', handOverRoutes);
