// Everything about the source that can be checked without running the service. `--write` first makes what is derived.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

type Check = {
  readonly name: string;
  /** Arguments to the Node of this repository. */
  readonly run: readonly string[];
  /** It runs on node:test, whose summary of no tests says nothing. */
  readonly errorsOnly?: true;
};

type Outcome = { readonly name: string; readonly passed: boolean; readonly output: string };

const withTsx = ['--import', './bin/tsx.mjs'];

/** The slowest first, so that none is left over at the end. */
const checks: readonly Check[] = [
  { name: 'derived files', run: [...withTsx, 'bin/derived.ts'], errorsOnly: true },
  {
    name: 'lint',
    run: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--format=unix'],
  },
  { name: 'types', run: ['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json'] },
  {
    name: 'boundaries',
    run: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'bin',
      'bench',
      'tests',
    ],
  },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js', '--no-config-hints'] },
  { name: 'format', run: ['node_modules/oxfmt/bin/oxfmt', '--check'] },
];

if (process.argv.includes('--write'))
  await runOne({ name: 'derive', run: [...withTsx, 'bin/derived.ts', '--write'] });

const outcomes = await runAll(checks);
const failed = outcomes.filter(({ passed }) => !passed);
for (const { name, output } of failed) console.log(`\n── ${name} ──\n${output.trim()}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** As many at once as there are processors. */
async function runAll(waiting: readonly Check[]): Promise<readonly Outcome[]> {
  const queue = [...waiting];
  const done: Outcome[] = [];
  const runNext = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) done.push(await runOne(check));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, runNext));
  return done;
}

async function runOne({ name, run, errorsOnly }: Check): Promise<Outcome> {
  const began = performance.now();
  const { code, output } = await outputOf(run, errorsOnly ?? false);
  const passed = code === 0;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name.padEnd(14)} ${seconds.padStart(5)} s`);
  return { name, passed, output };
}

function outputOf(
  run: readonly string[],
  errorsOnly: boolean,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, run, { stdio: ['ignore', errorsOnly ? 'ignore' : 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer) => void chunks.push(chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
