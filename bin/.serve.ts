import { jobsFor } from '../src/app/jobs.ts';
import { moduleRoutes } from '../src/app/module-routes.ts';
import { outboxRoutes } from '../src/app/outbox/routes.tsx';
(moduleRoutes as unknown as unknown[]).push(outboxRoutes);
const { answerWithApp } = await import('../src/app/start/answer.ts');
const { chores } = await import('../src/app/start/chores.ts');
const { prepareDemonstration } = await import('../src/app/start/demonstration.ts');
const { runKith } = await import('../src/app/start/run.ts');
await runKith(process.env, { answer: answerWithApp, jobs: jobsFor, chores, prepare: prepareDemonstration });
