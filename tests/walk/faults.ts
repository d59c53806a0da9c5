import { isTyped, script } from './assaults.ts';
import type { Assault } from './assaults.ts';
import type { Answer } from './browsing.ts';
import { formsOf } from './crawling.ts';
import type { FoundForm } from './crawling.ts';
import { countOf } from './page.ts';

/** What is wrong with an answer, whatever was asked and however ill it was meant. */
export function faultsOf({ status, html, headers, path }: Answer, sent: string): readonly string[] {
  const isPage = html.startsWith('<!doctype html>');
  const faults = [
    status >= 500 && 'a fault',
    ![200, 303, 404, 409, 422].includes(status) && 'not an answer to a form',
    /\n\s+at .+:\d+:\d+|node_modules|\.tsx?:\d+/.test(html) && 'a stack trace',
    isPage && html.includes(script) && 'the script as it was sent',
    isPage && (countOf(html, 'h1') !== 1 || countOf(html, 'main') !== 1) && 'not one heading or main part',
    !/default-src 'none'/.test(headers.get('content-security-policy') ?? '') && 'no policy',
    headers.get('x-content-type-options') !== 'nosniff' && 'may be sniffed',
    !/no-store|immutable/.test(headers.get('cache-control') ?? '') && !isOpenData(path) && 'may be kept',
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${sent} → ${path} ${status}: ${fault}`);
}

/** Published for everybody to copy, and the same for whoever asks. */
function isOpenData(path: string): boolean {
  return /^\/(schemes\.(csv|json)|open-referral-uk\/v3\/)/.test(path);
}

/** Without what says which part of a page it is of, a form cannot come back. */
const isAstray = (name: string) => name === 'nothing at all' || name === 'everything twice';

/** A form that is shown again says what is wrong, first and in its title, and keeps what was typed. */
export function faultsOfShownAgain(
  answer: Answer,
  found: FoundForm,
  { name, text }: Assault,
): readonly string[] {
  if (answer.status !== 422) return [];
  const { html } = answer;
  const again = formsOf(answer).find(({ form: { action } }) => action === found.form.action);
  const lost = found.form.fields.filter(isTyped).filter((field) => {
    const now = again?.form.fields.find((one) => one.name === field.name);
    return text === script && now !== undefined && now.value !== script;
  });
  const faults = [
    !/<title>Error: /.test(html) && 'the title does not say that there is an error',
    !html.includes('nhsuk-error-summary') && 'no summary of errors',
    !again && !isAstray(name) && 'the form is gone',
    ...toldTwice(html).map((line) => `two errors say “${line}”`),
    ...lost.map((field) => `what was typed into ${field.name} is gone`),
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${name} → ${found.shape}: ${fault}`);
}

/** Lines of the summary of errors that leave open which field they mean. */
function toldTwice(html: string): readonly string[] {
  const [summary = ''] = /class="nhsuk-error-summary"[^]*?<\/ul>/.exec(html) ?? [];
  const lines = [...summary.matchAll(/<a href="#[^"]*">([^]*?)<\/a>/g)].map(([, line = '']) => line);
  return lines.filter((line, index) => lines.indexOf(line) !== index);
}
