import { runKith } from './app/start/run.ts';

// Everything that Kith does is loaded while its database starts.
await runKith(process.env, async () => (await import('./app/start/parts.ts')).parts);
