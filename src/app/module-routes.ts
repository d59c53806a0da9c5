import type { Hono } from 'hono';

import {
  afterRoutes,
  attendanceRoutes,
  bookedIn,
  bookingRoutes,
  diaryRoutes,
  feedRoutesWith,
  linkRoutesWith,
  reminderRoutes,
  ringRoutes,
  standbyRoutes,
  tellChanged,
  welfareBeforeClosing,
} from '#modules/appointments';
import {
  allocationRoutes,
  pauseRoutes,
  padRoutesWith,
  teamRoutes,
  plannerRoutes,
  slipRoutes,
  waitingListRoutes,
} from '#modules/capacity';
import { rotaRoutesWith } from '#modules/rota';
import {
  directoryRoutesWith,
  editingRoutesWith,
  importingRoutesWith,
  keptTrueRoutes,
  openReferralRoutesWith,
  schemesRoutesWith,
  searchWorkRoutes,
} from '#modules/directory';
import type { DirectoryParts, ImportingParts } from '#modules/directory';
import { messagesRoutesWith } from '#modules/messages';
import { barrierRoutesWith, peopleRoutes } from '#modules/people';
import {
  closingRoutesWith,
  connectionsRoutes,
  messageBackRoutes,
  messagesBackForReferral,
  messagesBackOf,
  plansRoutes,
} from '#modules/plans';
import { amendRoutes, caseloadRoutes, inboxRoutes, personInReach, referRoutesWith } from '#modules/referrals';
import type { ReferralId } from '#modules/referrals';
import { workersWithinReach } from '#modules/workforce';
import { trialsRoutes } from '#modules/trials';
import type { Env } from '#platform/http.ts';
import type { Work } from '#platform/work.ts';

import { beforeReferring } from './capacity/before-referring.ts';
import { pausedAt } from './capacity/paused-at.ts';
import { outboxRoutesWith } from './outbox/routes.tsx';
import { ownPeople } from './own-people.ts';
import { personRoutes } from './person/routes.tsx';
import { todayRoutes } from './today/routes.tsx';

const messagesBack = async (work: Work, id: ReferralId) =>
  messagesBackForReferral(await messagesBackOf(work, id));

/** What routes are told of how Kith was set up. */
type RoutesParts = DirectoryParts & ImportingParts & { readonly secret: string };

/** The pages of every module. An address that names a page comes before one that takes an id at its place. */
export const moduleRoutesFor = ({ secret, ...parts }: RoutesParts): readonly Hono<Env>[] => [
  keptTrueRoutes,
  searchWorkRoutes,
  importingRoutesWith(parts),
  editingRoutesWith(parts),
  schemesRoutesWith({ ...parts, pausedAt }),
  plannerRoutes,
  padRoutesWith(parts),
  slipRoutes,
  waitingListRoutes,
  pauseRoutes,
  teamRoutes,
  allocationRoutes,
  openReferralRoutesWith(parts),
  directoryRoutesWith(parts),
  peopleRoutes({ gate: personInReach }),
  barrierRoutesWith({ gate: personInReach, workers: workersWithinReach }),
  referRoutesWith({ messagesBack, beforeReferring, pausedAt }),
  amendRoutes,
  inboxRoutes,
  caseloadRoutes,
  plansRoutes,
  connectionsRoutes,
  closingRoutesWith({ first: welfareBeforeClosing }),
  messageBackRoutes,
  // Before the diary's own addresses: /diary/feed is none of its days.
  feedRoutesWith(parts),
  diaryRoutes,
  rotaRoutesWith({ bookedIn, tellChanged }),
  bookingRoutes,
  standbyRoutes,
  linkRoutesWith({ secret }),
  reminderRoutes,
  messagesRoutesWith({ gate: personInReach, own: ownPeople }),
  afterRoutes,
  ringRoutes,
  todayRoutes,
  personRoutes,
  outboxRoutesWith({ secret }),
  trialsRoutes,
  attendanceRoutes,
];
