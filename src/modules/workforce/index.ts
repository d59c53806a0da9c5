/** The only door into this module. */
export type { Worker, WorkerId } from './domain/worker.ts';
export { ownerFor, workerOf, workersWithinReach } from './store/worker-store.ts';
