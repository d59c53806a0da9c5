import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { TextArea } from '#ui/form/index.ts';

import { anotherAnswers, cameHow, helpfulAnswers } from '../domain/went.ts';
import { anotherWords, cameWords, helpfulWords } from './words.ts';
import type { AfterView } from './after.page.tsx';

type AskProps = { readonly view: AfterView };

/** `sent`: what was sent and is wrong, with what was typed. */
type QuestionProps = AskProps & { readonly sent: FormState | null };

/** One touch: they came, late or not, or they did not. */
export function AskCame({ view }: AskProps) {
  return (
    <form method="post" action={`/appointments/${view.id}/after/came`} class="k-after">
      <Sent view={view} />
      <Choices name="came" of={cameHow} words={cameWords} />
      <p class="k-soft">{m.after_missed_is_asked_kindly()}</p>
    </form>
  );
}

export function AskHelpful({ view, sent }: QuestionProps) {
  return (
    <Question view={view} sent={sent} name="helpful" words={view.went?.helpfulWords ?? ''}>
      <Choices name="answer" of={helpfulAnswers} words={helpfulWords} />
    </Question>
  );
}

export function AskAnother({ view, sent }: QuestionProps) {
  return (
    <Question view={view} sent={sent} name="another" words={view.went?.anotherWords ?? ''}>
      <Choices name="answer" of={anotherAnswers} words={anotherWords} />
    </Question>
  );
}

type WordsProps = QuestionProps & {
  readonly name: 'helpful' | 'another';
  readonly words: string;
  readonly children?: unknown;
};

/** A choice is one touch; their words are kept with it, or without any choice. */
function Question({ view, sent, name, words, children }: WordsProps) {
  const form = sent ?? { values: { words }, errors: [], once: view.once };
  return (
    <form method="post" action={`/appointments/${view.id}/after/${name}`} class="k-after">
      <Sent view={view} />
      {children}
      <TextArea form={form} name="words" label={m.after_in_their_words()} rows={2} optional />
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" name="answer" value="">
        {m.after_save_words()}
      </button>
    </form>
  );
}

type ChoicesProps<Value extends string> = {
  readonly name: string;
  readonly of: readonly Value[];
  readonly words: Readonly<Record<Value, () => string>>;
};

function Choices<Value extends string>({ name, of, words }: ChoicesProps<Value>) {
  return (
    <ul class="k-after__choices">
      {of.map((value) => (
        <li>
          <button class="nhsuk-button nhsuk-button--secondary" name={name} value={value}>
            {words[value]()}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What makes it safe to send twice, and to two people at once. */
export function Sent({ view: { once, version } }: AskProps) {
  return (
    <>
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
