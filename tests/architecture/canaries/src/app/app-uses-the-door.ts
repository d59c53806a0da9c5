import { inside } from '../modules/people/inside.ts'; export const x = inside;
