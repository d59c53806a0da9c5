import { work } from '#platform/work.ts'; export const x = work;
