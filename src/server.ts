import { jobsFor } from './app/jobs.ts';
import { answerWithApp } from './app/start/answer.ts';
import { chores } from './app/start/chores.ts';
import { prepareDemonstration } from './app/start/demonstration.ts';
import { runKith } from './app/start/run.ts';

await runKith(process.env, {
  answer: answerWithApp,
  jobs: jobsFor,
  chores,
  prepare: prepareDemonstration,
});
