import { b } from './no-circular-either.ts'; export const a = () => b;
