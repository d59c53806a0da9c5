import { page } from '#ui/page.ts'; export const x = page;
