import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is: where `CHROMIUM` says, or where it usually is. Null: nowhere. */
export function findChromium(): string | null {
  const said = process.env['CHROMIUM'];
  if (said) return existsSync(said) ? said : null;
  return places.find((place) => existsSync(place)) ?? null;
}

/** Installs Chromium where the system's package manager may; says how to, where it may not. */
export function installChromium(): string | null {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env['CHROMIUM'];
  if (mayInstall) {
    console.error('Installing Chromium for the browser tests …');
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  }
  const found = findChromium();
  if (!found) console.error(`Browser tests are left out: ${howTo()}, or set CHROMIUM to where it is.`);
  return found;
}

function apt(...args: readonly string[]): void {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function howTo(): string {
  if (process.platform === 'darwin') return 'install Chromium with `brew install --cask chromium`';
  if (existsSync('/usr/bin/dnf')) return 'install Chromium with `sudo dnf install chromium`';
  return 'install Chromium with `sudo apt-get install chromium`';
}
