import { inside } from '#modules/people'; export const x = inside;
