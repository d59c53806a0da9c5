/** The only door into this module. */
export { doPlayPlan, simulationLitter } from './planner/jobs.ts';
export { padRoutesWith } from './pads/routes/pads.tsx';
export { slipCodeOf, slipSerials } from './pads/domain/slip-code.ts';
export { slipRoutes } from './pads/routes/slips.tsx';
export { waitingListRoutes } from './waiting-list/routes.tsx';
export { allocationRoutes } from './allocation/routes.tsx';
export { pauseRoutes } from './pauses/routes.tsx';
export { pauseOn } from './pauses/store/pause-store.ts';
export { doWorkOutOutlook, workOutOutlook } from './waiting-list/jobs.ts';
export { toldPlace } from './waiting-list/told-place.ts';
export { placeInLine } from './waiting-list/line.ts';
export { outlookOf } from './waiting-list/store/outlook-store.ts';
export { forecastWords, rangeWords } from './waiting-list/pages/words.ts';
export { teamRoutes } from './team/routes.tsx';
export { plannerRoutes } from './planner/routes.tsx';
export { renewOutlook } from './waiting-list/outlook.ts';
