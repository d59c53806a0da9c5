import type { Hono } from 'hono';

import { directoryRoutes } from '#modules/directory';
import { peopleRoutes } from '#modules/people';
import { closingRoutes, messageBackRoutes, plansRoutes } from '#modules/plans';
import { caseloadRoutes, inboxRoutes, personInReach, referRoutes } from '#modules/referrals';
import type { Env } from '#platform/http.ts';

import { outboxRoutes } from './outbox/routes.tsx';
import { personRoutes } from './person/routes.tsx';
import { todayRoutes } from './today/routes.tsx';

/** The pages of every module. An address that names a page comes before one that takes an id at its place. */
export const moduleRoutes: readonly Hono<Env>[] = [
  directoryRoutes,
  peopleRoutes({ gate: personInReach }),
  referRoutes,
  inboxRoutes,
  caseloadRoutes,
  plansRoutes,
  closingRoutes,
  messageBackRoutes,
  todayRoutes,
  personRoutes,
  outboxRoutes,
];
