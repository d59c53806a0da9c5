import type { Hono } from 'hono';

import {
  directoryRoutesWith,
  editingRoutes,
  importingRoutes,
  keptTrueRoutes,
  openReferralRoutesWith,
  schemesRoutes,
  searchWorkRoutes,
} from '#modules/directory';
import type { DirectoryParts } from '#modules/directory';
import { peopleRoutes } from '#modules/people';
import {
  closingRoutes,
  connectionsRoutes,
  messageBackRoutes,
  messagesBackForReferral,
  messagesBackOf,
  plansRoutes,
} from '#modules/plans';
import { amendRoutes, caseloadRoutes, inboxRoutes, personInReach, referRoutesWith } from '#modules/referrals';
import type { ReferralId } from '#modules/referrals';
import type { Env } from '#platform/http.ts';
import type { Work } from '#platform/work.ts';

import { outboxRoutes } from './outbox/routes.tsx';
import { personRoutes } from './person/routes.tsx';
import { todayRoutes } from './today/routes.tsx';

const messagesBack = async (work: Work, id: ReferralId) =>
  messagesBackForReferral(await messagesBackOf(work, id));

/** The pages of every module. An address that names a page comes before one that takes an id at its place. */
export const moduleRoutesFor = (parts: DirectoryParts): readonly Hono<Env>[] => [
  keptTrueRoutes,
  searchWorkRoutes,
  importingRoutes,
  editingRoutes,
  schemesRoutes,
  openReferralRoutesWith(parts),
  directoryRoutesWith(parts),
  peopleRoutes({ gate: personInReach }),
  referRoutesWith({ messagesBack }),
  amendRoutes,
  inboxRoutes,
  caseloadRoutes,
  plansRoutes,
  connectionsRoutes,
  closingRoutes,
  messageBackRoutes,
  todayRoutes,
  personRoutes,
  outboxRoutes,
];
