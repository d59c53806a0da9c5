import type { Acknowledged, Filling, StubbornBrowser } from './stubborn-browser.ts';

export type StepName =
  | 'refer'
  | 'accept'
  | 'speak'
  | 'listen'
  | 'set a goal'
  | 'connect'
  | 'tell the practice'
  | 'close';
export type Step = Acknowledged & { readonly name: StepName };
export type Pair = { readonly referrer: StubbornBrowser; readonly worker: StubbornBrowser };

/** Signs in as one of the personas of the demonstration. */
export async function signIn(browser: StubbornBrowser, persona: string): Promise<StubbornBrowser> {
  const page = await browser.open('/sign-in');
  const [, userId = ''] =
    new RegExp(`name="userId" value="([^"]+)"(?:(?!</form>)[\\s\\S])*?${persona}`).exec(page.html) ?? [];
  await browser.send(page, { to: '/sign-in', fields: { userId } });
  return browser;
}

type Telling = {
  /** Whose walk it is: nobody of another number is taken for them. Up to 300. */
  readonly number: number;
  /** Called when a step has been acknowledged. */
  readonly onStep: (step: Step) => void;
};

/** Everything that happens to one person, through the pages that it happens on: from a referral to the message back. */
export async function walkMainJob({ referrer, worker }: Pair, { number, onStep }: Telling): Promise<void> {
  const doing = async (name: StepName, sending: Promise<Acknowledged>): Promise<string> => {
    const acknowledged = await sending;
    onStep({ ...acknowledged, name });
    // What the answer names is there.
    await (name === 'refer' ? referrer : worker).open(acknowledged.path);
    return acknowledged.path;
  };
  const sent = await doing('refer', refer(referrer, number));
  const referral = await worker.open(sent.replace(/\/sent\/(.*)\/received/, '/$1'));
  const person = await doing('accept', worker.send(referral, { to: '/acceptance' }));
  const send = async (name: StepName, { at, ...filling }: PlacedFilling) =>
    doing(name, worker.send(await worker.open(person + at), filling));
  await send('speak', { at: '', to: '/contacts', press: 'spoke' });
  await send('listen', { at: '/listening', to: '/listening', fields: { words: 'I miss my garden.' } });
  await send('set a goal', { at: '/plan', to: '/plan/new-goal', fields: { words: 'to be outside more' } });
  await doing('connect', connect(worker, person));
  await send('tell the practice', { at: '/message-back', to: '/message-back', press: 'send' });
  await send('close', { at: '/closure', to: '/closure', press: 'close', fields: ending });
  await referrer.open(sent);
}

/** Two letters that no other number has, so that names are not alike. */
export function familyOf(number: number): string {
  const letter = (at: number) => String.fromCodePoint(97 + (at % 26));
  return `Under${letter(number)}${letter(Math.floor(number / 26))}fire`;
}

type PlacedFilling = Filling & { readonly at: string };

const ending = { reason: 'goals-met', checkOut: 'not-the-moment' };

async function refer(referrer: StubbornBrowser, number: number): Promise<Acknowledged> {
  const page = await referrer.open('/referrals/new');
  const fields = {
    givenName: 'Wenna',
    familyName: familyOf(number),
    'bornOn-day': String(1 + (number % 28)),
    'bornOn-month': '3',
    'bornOn-year': String(1930 + Math.floor(number / 28)),
    phone: `07700 900${String(number).padStart(3, '0')}`,
    reasons: 'lonely',
    hopes: 'Somebody to walk with.',
    consent: 'in-person',
  };
  const kept = await referrer.send(page, { to: '/referrals/new', press: 'check', fields });
  const checked = await referrer.open(kept.path);
  const sent = await referrer.send(checked, { to: '/check' });
  return { ...sent, once: kept.once, times: Math.max(kept.times, sent.times) };
}

/** The first service that is found; what is told is what they agree to. */
async function connect(worker: StubbornBrowser, person: string): Promise<Acknowledged> {
  const found = await worker.open(`${person}/connections/new?q=walking`);
  const [service = ''] = new RegExp(`${person}/connections/new/[0-9a-f-]{36}`).exec(found.html) ?? [];
  const telling = await worker.open(`${service}?way=we-contact`);
  const told = await worker.show(telling, { to: service });
  return worker.send(told, { to: service, press: 'make', fields: { consent: 'in-person' } });
}
