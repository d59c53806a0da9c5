/** The only door into this module. */
export { doPlayPlan, simulationLitter } from './planner/jobs.ts';
export { padRoutesWith } from './pads/pad-routes.tsx';
export { slipRoutes } from './pads/routes.tsx';
export { waitingListRoutes } from './waiting-list/routes.tsx';
export { plannerRoutes } from './planner/routes.tsx';
