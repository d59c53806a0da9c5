import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

import { m } from '#text';
import { typedIn } from '#platform/forms.ts';
import type { Typed } from '#platform/forms.ts';
import { goOn, show } from '#platform/http.ts';
import { newId } from '#platform/ids.ts';
import { CommitUnknown, isPassing } from '#platform/passing-errors.ts';
import { Refusal, httpStatus } from '#platform/refusal.ts';
import { momentText } from '#ui/when-text.ts';

import { homeOf } from './navigation.ts';
import { ProblemPage } from './problem.page.tsx';
import { nameOfColleague } from './colleague.ts';
import { publicActor } from './session.ts';
import type { AppEnv } from './session.ts';

/** The one place where what was thrown becomes a page. */
export async function problemPage(error: Error, c: Context<AppEnv>): Promise<Response> {
  if (error instanceof Refusal) return refused(error, c);
  if (error instanceof HTTPException && error.status < 500) {
    return refused(new Refusal(error.status === 403 ? 'not-allowed' : 'invalid', 'http.refused'), c);
  }
  return faulted(error, c);
}

export async function noSuchPage(c: Context<AppEnv>): Promise<Response> {
  return refused(new Refusal('not-found', 'http.no-such-page'), c);
}

async function refused(refusal: Refusal, c: Context<AppEnv>): Promise<Response> {
  const needsSignIn =
    refusal.kind === 'not-allowed' && c.var.actor === publicActor && refusal.code !== 'http.refused';
  if (needsSignIn) return goOn(c, `/sign-in?to=${encodeURIComponent(c.req.path)}`);
  const { title, advice } = await wordsFor(refusal, c);
  const typed = refusal.kind === 'conflict' ? await typedOf(c) : {};
  const problem = { title, advice, typed, onward: onwardFrom(c, refusal) };
  return show(c, <ProblemPage shell={c.var.shell} problem={problem} />, httpStatus[refusal.kind]);
}

async function faulted(error: Error, c: Context<AppEnv>): Promise<Response> {
  const faultId = newId<string>();
  // A commit of which no answer came: the form that was sent says, by its key, whether it was kept.
  const passing = isPassing(error) || error instanceof CommitUnknown;
  c.var.log.error(
    { err: error, faultId, route: c.req.routePath },
    passing ? 'database unavailable' : 'fault',
  );
  const problem = {
    title: passing ? m.app_unavailable_title() : m.app_fault_title(),
    advice: passing ? m.app_unavailable_advice() : m.app_fault_advice(),
    typed: await typedOf(c),
    faultId,
    onward: [{ href: '/', label: m.app_onward_start() }],
  };
  return show(c, <ProblemPage shell={c.var.shell} problem={problem} />, passing ? 503 : 500);
}

async function wordsFor({ kind, code, details }: Refusal, c: Context<AppEnv>) {
  if (code === 'platform.changed-since') return changedWords(details, c);
  if (code === 'platform.already-sent') {
    return { title: m.app_already_sent_title(), advice: m.app_already_sent_advice() };
  }
  return codeWords[code]?.() ?? kindWords[kind]();
}

/** Refusals of which more can be said than their kind. */
const codeWords: Readonly<Record<string, () => { readonly title: string; readonly advice: string }>> = {
  'plans.writer-chooses': () => ({
    title: m.app_writer_chooses_title(),
    advice: m.app_writer_chooses_advice(),
  }),
};

const kindWords = {
  'not-found': () => ({ title: m.app_not_found_title(), advice: m.app_not_found_advice() }),
  'not-allowed': () => ({ title: m.app_not_allowed_title(), advice: m.app_not_allowed_advice() }),
  conflict: () => ({ title: m.app_conflict_title(), advice: m.app_conflict_advice() }),
  invalid: () => ({ title: m.app_invalid_title(), advice: m.app_invalid_advice() }),
  'too-many': () => ({ title: m.app_too_many_title(), advice: m.app_too_many_advice() }),
};

async function changedWords({ changedBy, changedAt }: Refusal['details'], c: Context<AppEnv>) {
  const name = (await nameOfColleague(c, String(changedBy))) ?? m.app_changed_by_somebody();
  // oxlint-disable-next-line no-restricted-globals -- the moment that is written, not the present one
  const when = momentText(new Date(String(changedAt)));
  return { title: m.app_changed_title(), advice: m.app_changed_advice({ name, when }) };
}

function onwardFrom(c: Context<AppEnv>, { kind }: Refusal) {
  if (kind === 'conflict') return [{ href: c.req.path, label: m.app_onward_again() }];
  if (c.var.actor !== publicActor) return [{ href: homeOf(c.var.actor), label: m.app_onward_home() }];
  const start = { href: '/', label: m.app_onward_start() };
  return kind === 'not-found' ? [{ href: '/directory', label: m.app_start_find_action() }, start] : [start];
}

async function typedOf(c: Context<AppEnv>): Promise<Typed> {
  if (c.req.method !== 'POST') return {};
  return typedIn(c).catch(() => ({}));
}
