import { demoCommand } from './app/command-line/demo.ts';
import { exportOrukCommand } from './app/command-line/export-oruk.ts';
import { importCsvCommand } from './app/command-line/import-csv.ts';
import { importHsdsCommand } from './app/command-line/import-hsds.ts';
import { importOrukCommand } from './app/command-line/import-oruk.ts';
import { importPostcodesCommand } from './app/command-line/import-postcodes.ts';
import { runCommand } from './app/command-line/run.ts';
import { strayTextsCommand } from './app/command-line/stray-texts.ts';
import { settingsFrom } from './platform/settings.ts';

const terminal = process.stderr.isTTY;

/** One line that is written over on a terminal; elsewhere progress would only fill a log. */
function progress(line: string): void {
  if (terminal) process.stderr.write(`\r\u001B[K${line}`);
}

function say(line: string): void {
  if (terminal) process.stderr.write('\r\u001B[K');
  console.log(line);
}

const setting = { settings: settingsFrom(process.env), say, progress };
process.exitCode = await runCommand(
  [
    demoCommand,
    exportOrukCommand,
    importCsvCommand,
    importHsdsCommand,
    importOrukCommand,
    importPostcodesCommand,
    strayTextsCommand,
  ],
  process.argv.slice(2),
  setting,
);
