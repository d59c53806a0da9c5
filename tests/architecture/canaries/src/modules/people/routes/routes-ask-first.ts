import { all } from '../store.ts'; export const x = all;
