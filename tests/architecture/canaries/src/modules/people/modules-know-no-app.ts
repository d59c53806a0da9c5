import { app } from '../../app/app.ts'; export const x = app;
