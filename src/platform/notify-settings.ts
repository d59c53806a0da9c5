/** GOV.UK Notify, as the environment sets it. */
export type NotifySettings = {
  readonly url: string;
  readonly key: string;
  /** The id of a template that holds nothing but `((message))`; null: texts do not go this way. */
  readonly textTemplate: string | null;
  /** The id of a template with `((subject))` and `((message))`; null: emails do not go this way. */
  readonly emailTemplate: string | null;
  readonly sender: string | null;
  readonly perMinute: number;
  /** What Notify shows with each receipt and each text that came in. */
  readonly callbackToken: string;
};

type Environment = {
  readonly KITH_SMTP_URL?: string | undefined;
  readonly KITH_NOTIFY_KEY?: string | undefined;
  readonly KITH_NOTIFY_URL?: string | undefined;
  readonly KITH_NOTIFY_TEXT_TEMPLATE?: string | undefined;
  readonly KITH_NOTIFY_EMAIL_TEMPLATE?: string | undefined;
  readonly KITH_NOTIFY_SENDER?: string | undefined;
  readonly KITH_NOTIFY_PER_MINUTE?: number | undefined;
  readonly KITH_NOTIFY_CALLBACK_TOKEN?: string | undefined;
};

/** What its service allows by default in a minute. */
const usualPerMinute = 3000;

export function notifyIn(environment: Environment): NotifySettings | null {
  const { KITH_NOTIFY_KEY: key, KITH_NOTIFY_CALLBACK_TOKEN: callbackToken } = environment;
  if (!key || !callbackToken) return null;
  return {
    url: (environment.KITH_NOTIFY_URL ?? 'https://api.notifications.service.gov.uk').replace(/\/$/, ''),
    key,
    textTemplate: environment.KITH_NOTIFY_TEXT_TEMPLATE ?? null,
    emailTemplate: environment.KITH_NOTIFY_EMAIL_TEMPLATE ?? null,
    sender: environment.KITH_NOTIFY_SENDER ?? null,
    perMinute: environment.KITH_NOTIFY_PER_MINUTE ?? usualPerMinute,
    callbackToken,
  };
}

/** What is half set: a message that cannot leave, or a receipt that nobody would believe, is found out at start. */
export function wrongNotify(environment: Environment): readonly (readonly [string, string])[] {
  const set = (name: keyof Environment) => environment[name] !== undefined;
  if (!set('KITH_NOTIFY_KEY')) {
    return settingsOfNotify
      .filter(set)
      .map((name) => [name, 'is of no use without KITH_NOTIFY_KEY'] as const);
  }
  const hasTemplate = set('KITH_NOTIFY_TEXT_TEMPLATE') || set('KITH_NOTIFY_EMAIL_TEMPLATE');
  const url = environment.KITH_NOTIFY_URL;
  const faults: readonly (readonly [boolean, keyof Environment, string])[] = [
    [
      !hasTemplate,
      'KITH_NOTIFY_TEXT_TEMPLATE',
      'or KITH_NOTIFY_EMAIL_TEMPLATE must be set with KITH_NOTIFY_KEY',
    ],
    [!set('KITH_NOTIFY_CALLBACK_TOKEN'), 'KITH_NOTIFY_CALLBACK_TOKEN', 'must be set with KITH_NOTIFY_KEY'],
    [
      set('KITH_NOTIFY_EMAIL_TEMPLATE') && set('KITH_SMTP_URL'),
      'KITH_NOTIFY_EMAIL_TEMPLATE',
      'and KITH_SMTP_URL are two ways for one email: leave one out',
    ],
    [
      url !== undefined && url.startsWith('http:') && !loopback.has(new URL(url).hostname),
      'KITH_NOTIFY_URL',
      'must be https, except on this machine',
    ],
  ];
  return faults.flatMap(([isWrong, name, message]) => (isWrong ? [[name, message] as const] : []));
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

const settingsOfNotify = [
  'KITH_NOTIFY_URL',
  'KITH_NOTIFY_TEXT_TEMPLATE',
  'KITH_NOTIFY_EMAIL_TEMPLATE',
  'KITH_NOTIFY_SENDER',
  'KITH_NOTIFY_PER_MINUTE',
  'KITH_NOTIFY_CALLBACK_TOKEN',
] as const satisfies readonly (keyof Environment)[];
