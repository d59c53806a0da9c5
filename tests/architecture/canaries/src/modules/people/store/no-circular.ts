import { a } from '../no-circular.ts'; export const b = () => a;
