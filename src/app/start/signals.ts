import { isToldToStop } from './starter.ts';

/** npm passes a signal on that the terminal has already sent to all: within this time two are one. */
const echoMilliseconds = 500;

/**
 * Resolves at the first SIGTERM or SIGINT, or when the process that started this one says so. Another signal, sent on
 * purpose, ends the process at once.
 */
export function onceToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let toldAt = 0;
    const told = () => {
      if (toldAt === 0) {
        toldAt = performance.now();
        resolve();
      } else if (performance.now() - toldAt > echoMilliseconds) {
        process.exit(1);
      }
    };
    process.on('SIGTERM', told);
    process.on('SIGINT', told);
    process.on('message', (message) => {
      if (isToldToStop(message)) resolve();
    });
  });
}
