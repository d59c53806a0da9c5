import { b } from './store/no-circular.ts'; export const a = () => b;
