/** The only door into this module. */
export type { NewService } from './adding/new-service.ts';
export { addServices } from './commands/add-services.ts';
export { importHsds } from './commands/import-hsds.ts';
export type { ServiceId } from './domain/listing.ts';
export type { Service, ServiceSummary } from './domain/service.ts';
export { importRecords, importRuns } from './importing/reports.ts';
export { noticeOf } from './pages/notice.ts';
export type { Notice } from './pages/notice.ts';
export { directoryRoutes } from './routes.tsx';
export { searchServices } from './search/search-services.ts';
export type { Found } from './search/search-services.ts';
export { serviceOf, servicesOf } from './search/service-reads.ts';
