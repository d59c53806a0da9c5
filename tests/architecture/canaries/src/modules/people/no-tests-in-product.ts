import { aPerson } from './person.examples.ts'; export const x = aPerson;
