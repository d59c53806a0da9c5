import { words } from './text/cy.ts'; export const x = words;
