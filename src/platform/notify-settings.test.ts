import assert from 'node:assert/strict';
import { test } from 'node:test';

import { WrongSettings, settingsFrom } from './settings.ts';

const ours = {
  KITH_NOTIFY_KEY: 'kith-00000000-0000-4000-8000-000000000001-00000000-0000-4000-8000-000000000002',
  KITH_NOTIFY_TEXT_TEMPLATE: '00000000-0000-4000-8000-000000000003',
  KITH_NOTIFY_CALLBACK_TOKEN: 'at-least-20-characters-from-a-random-source',
};

/** What Kith says instead of starting. */
function refused(environment: Readonly<Record<string, string | undefined>>): string {
  try {
    settingsFrom(environment);
  } catch (error) {
    assert.ok(error instanceof WrongSettings);
    return error.message;
  }
  return 'it started';
}

test('GOV.UK Notify is used when its key, a template and the token of its callbacks are set', () => {
  assert.deepEqual(settingsFrom(ours).notify, {
    url: 'https://api.notifications.service.gov.uk',
    key: ours.KITH_NOTIFY_KEY,
    textTemplate: ours.KITH_NOTIFY_TEXT_TEMPLATE,
    emailTemplate: null,
    sender: null,
    perMinute: 3000,
    callbackToken: ours.KITH_NOTIFY_CALLBACK_TOKEN,
  });
});

test('half set, Kith does not start and names what is missing', () => {
  for (const [left, said] of [
    ['KITH_NOTIFY_TEXT_TEMPLATE', /KITH_NOTIFY_TEXT_TEMPLATE.*KITH_NOTIFY_EMAIL_TEMPLATE must be set/],
    ['KITH_NOTIFY_CALLBACK_TOKEN', /KITH_NOTIFY_CALLBACK_TOKEN.*must be set with KITH_NOTIFY_KEY/],
    ['KITH_NOTIFY_KEY', /KITH_NOTIFY_TEXT_TEMPLATE.*of no use without KITH_NOTIFY_KEY/],
  ] as const)
    assert.match(refused({ ...ours, [left]: undefined }), said);
});

test('a key that is none, a token that could be guessed, two ways for one email, or the open internet are refused', () => {
  for (const [changes, said] of [
    [{ KITH_NOTIFY_KEY: 'secret' }, /KITH_NOTIFY_KEY/],
    [{ KITH_NOTIFY_CALLBACK_TOKEN: 'short' }, /KITH_NOTIFY_CALLBACK_TOKEN/],
    [
      {
        KITH_NOTIFY_EMAIL_TEMPLATE: ours.KITH_NOTIFY_TEXT_TEMPLATE,
        KITH_SMTP_URL: 'smtp://mail.example.org',
      },
      /two ways for one email/,
    ],
    [{ KITH_NOTIFY_URL: 'http://notify.example.org' }, /must be https/],
  ] as const)
    assert.match(refused({ ...ours, ...changes }), said);
  assert.doesNotMatch(refused({ ...ours, KITH_NOTIFY_KEY: 'secret' }), /secret/);
});
