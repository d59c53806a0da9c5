import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

import { z } from 'zod';

import { notifyIn, wrongNotify } from './notify-settings.ts';
import type { NotifySettings } from './notify-settings.ts';

/** An address with places for zoom, column and row, and after a space whom to credit. */
const mapTiles = /^(https?:\/\/[a-z0-9.:-]+)(\/\S*\{z\}\S*\{x\}\S*\{y\}\S*) +(\S.*)$/i;
/** The name of a key, the service's id and the secret. */
const notifyKey = /^.*[0-9a-f-]{36}-[0-9a-f-]{36}$/i;
const wrongNotifyKey = 'must be the whole API key that GOV.UK Notify showed';

/** Names or addresses, with commas between them; no ports. */
const hostList = /^[a-z0-9.:-]+( *, *[a-z0-9.:-]+)*$/i;
const wrongHosts = 'must be hosts with commas between them, without http:// and without ports';

const wrongTiles = 'must be where the pictures are, and after a space whom to credit';

/** Everything the environment can set. Parsed once, at start. */
const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    KITH_DATA: z.string().min(1).default('./data'),
    KITH_MODE: z.enum(['demonstration', 'production']).default('demonstration'),
    KITH_PROCESS: z.enum(['all', 'web', 'worker']).default('all'),
    KITH_WEB_PROCESSES: z.coerce.number().int().min(1).max(64).optional(),
    KITH_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    KITH_NOW: z.iso.datetime({ offset: true }).optional(),
    KITH_URL: z.url({ protocol: /^https?$/ }).optional(),
    KITH_SECRET: z.string().min(32).optional(),
    KITH_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    KITH_MAIL_FROM: z.email().optional(),
    KITH_CONTACT_EMAIL: z.email().optional(),
    KITH_NOTIFY_KEY: z.string().regex(notifyKey, wrongNotifyKey).optional(),
    KITH_NOTIFY_URL: z.url({ protocol: /^https?$/ }).optional(),
    KITH_NOTIFY_TEXT_TEMPLATE: z.guid().optional(),
    KITH_NOTIFY_EMAIL_TEMPLATE: z.guid().optional(),
    KITH_NOTIFY_SENDER: z.guid().optional(),
    KITH_NOTIFY_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).optional(),
    KITH_NOTIFY_CALLBACK_TOKEN: z.string().min(20).optional(),
    KITH_MAP_TILES: z.string().regex(mapTiles, wrongTiles).optional(),
    KITH_FEED_HOSTS: z.string().regex(hostList, wrongHosts).optional(),
    KITH_UPLOAD_MB: z.coerce.number().int().min(1).max(100).default(20),
  })
  .superRefine((environment, context) => {
    const production = environment.KITH_MODE === 'production';
    const wrong = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    const unset = (['DATABASE_URL', 'KITH_URL', 'KITH_SECRET'] as const).filter((name) => !environment[name]);
    if (production) for (const name of unset) wrong(name, 'must be set in production');
    if (production && environment.KITH_NOW) wrong('KITH_NOW', 'is for demonstration mode only');
    for (const [name, message] of wrongNotify(environment)) wrong(name, message);
    if (!production && !loopback.has(environment.HOST))
      wrong('HOST', 'must be this machine in demonstration mode');
  });

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

export type Settings = {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded database in `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly demonstration: boolean;
  readonly runs: { readonly web: boolean; readonly worker: boolean };
  /** How many processes answer on the one port. */
  readonly webProcesses: number;
  readonly logLevel: string;
  /** Demonstration only: the moment at which the clock stands. */
  readonly fixedNow: Date | null;
  /** Where people reach Kith, without a slash at the end. */
  readonly url: string;
  /** Null in demonstration mode: one is made and kept in the data folder. */
  readonly secret: string | null;
  readonly smtpUrl: string | null;
  /** The address that emails come from. */
  readonly mailFrom: string;
  /** Whom the public may write to about this site. Null: nobody was named. */
  readonly contactEmail: string | null;
  /** Null: GOV.UK Notify is not used. */
  readonly notify: NotifySettings | null;
  /** Null: maps have markers and no ground. */
  readonly mapTiles: MapTiles | null;
  /** Hosts whose feeds are read although they are not public. */
  readonly feedHosts: readonly string[];
  /** The largest file that may be sent in. */
  readonly uploadBytes: number;
};

export type MapTiles = { readonly origin: string; readonly address: string; readonly credit: string };

/** One line a wrong setting: its name, what is wrong, and an example. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

/** @throws WrongSettings */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = Environment.safeParse(withoutEmpty(environment));
  if (!parsed.success) throw new WrongSettings(parsed.error.issues.map(explain).join('\n'));
  const { PORT, HOST, KITH_PROCESS, ...rest } = parsed.data;
  const demonstration = rest.KITH_MODE === 'demonstration';
  const url = (rest.KITH_URL ?? `http://localhost:${PORT}`).replace(/\/$/, '');
  return {
    port: PORT,
    host: HOST,
    databaseUrl: rest.DATABASE_URL ?? null,
    dataFolder: resolve(rest.KITH_DATA),
    demonstration,
    runs: { web: KITH_PROCESS !== 'worker', worker: KITH_PROCESS !== 'web' },
    webProcesses: rest.KITH_WEB_PROCESSES ?? usualProcesses(demonstration),
    logLevel: rest.KITH_LOG,
    fixedNow: rest.KITH_NOW ? new Date(rest.KITH_NOW) : null,
    url,
    secret: rest.KITH_SECRET ?? null,
    smtpUrl: rest.KITH_SMTP_URL ?? null,
    mailFrom: rest.KITH_MAIL_FROM ?? `kith@${new URL(url).hostname}`,
    contactEmail: rest.KITH_CONTACT_EMAIL ?? null,
    notify: notifyIn(rest),
    mapTiles: mapTilesIn(rest.KITH_MAP_TILES),
    feedHosts: (rest.KITH_FEED_HOSTS?.split(',') ?? []).map((host) => host.trim().toLowerCase()),
    uploadBytes: rest.KITH_UPLOAD_MB * 1024 * 1024,
  };
}

/** No more than four: each has connections to the database of its own, and PostgreSQL has 100 unless told otherwise. */
function usualProcesses(demonstration: boolean): number {
  return demonstration ? 1 : Math.min(availableParallelism(), 4);
}

function mapTilesIn(text: string | undefined): MapTiles | null {
  const [, origin, path, credit] = mapTiles.exec(text ?? '') ?? [];
  return origin && path && credit ? { origin, address: origin + path, credit: credit.trim() } : null;
}

/** `NAME= npm start` means the default, not an empty name. */
function withoutEmpty(environment: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
}

function explain({ path, message }: z.core.$ZodIssue): string {
  const name = String(path[0]);
  return `${name}: ${message}. For example: ${name}=${examples[name] ?? '…'}`;
}

const examples: Readonly<Record<string, string>> = {
  PORT: '3000',
  HOST: '127.0.0.1',
  DATABASE_URL: 'postgres://kith:secret@db.example.org:5432/kith',
  KITH_DATA: './data',
  KITH_MODE: 'production',
  KITH_PROCESS: 'worker',
  KITH_WEB_PROCESSES: '2',
  KITH_LOG: 'info',
  KITH_NOW: '2026-03-03T09:30:00Z',
  KITH_URL: 'https://kith.example.org',
  KITH_SECRET: 'at-least-32-characters-from-a-random-source',
  KITH_MAIL_FROM: 'kith@example.org',
  KITH_CONTACT_EMAIL: 'hello@example.org',
  KITH_SMTP_URL: 'smtps://user:secret@mail.example.org:465',
  KITH_NOTIFY_KEY: 'kith-00000000-0000-4000-8000-000000000001-00000000-0000-4000-8000-000000000002',
  KITH_NOTIFY_URL: 'https://api.notifications.service.gov.uk',
  KITH_NOTIFY_TEXT_TEMPLATE: '00000000-0000-4000-8000-000000000003',
  KITH_NOTIFY_EMAIL_TEMPLATE: '00000000-0000-4000-8000-000000000004',
  KITH_NOTIFY_SENDER: '00000000-0000-4000-8000-000000000005',
  KITH_NOTIFY_PER_MINUTE: '3000',
  KITH_NOTIFY_CALLBACK_TOKEN: 'at-least-20-characters-from-a-random-source',
  KITH_FEED_HOSTS: 'directory.council.internal, 10.0.0.7',
  KITH_UPLOAD_MB: '20',
  KITH_MAP_TILES: 'https://tiles.example.org/{z}/{x}/{y}.png © Example contributors',
};
