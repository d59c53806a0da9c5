/** The only door into this module. */
export type { NewCost, NewPlace, NewService } from './adding/new-service.ts';
export { addServices } from './commands/add-services.ts';
export { importHsds } from './commands/import-hsds.ts';
export type { HsdsImport } from './commands/import-hsds.ts';
export type { ServiceId, Status } from './domain/listing.ts';
export { schedule } from './domain/schedule.ts';
export type { Schedule } from './domain/schedule.ts';
export type { Service, ServiceSummary } from './domain/service.ts';
export { importRecords, importRuns } from './importing/reports.ts';
export type { ImportReport } from './importing/report.ts';
export { noticeOf } from './pages/notice.ts';
export type { Notice } from './pages/notice.ts';
export { scheduleWords } from './pages/schedule-words.ts';
export { directoryRoutes } from './routes.tsx';
export { searchServices } from './search/search-services.ts';
export type { Found, Search } from './search/search-services.ts';
export { serviceOf, servicesOf } from './search/services.ts';
