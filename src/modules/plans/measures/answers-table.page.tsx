import { m } from '#text';
import { Sparkline } from '#ui/sparkline.tsx';
import { Day } from '#ui/when.tsx';

import { ons4Band, ons4Questions } from '../domain/ons4.ts';
import type { Ons4Answer, Ons4Occasion, Ons4Question } from '../domain/ons4.ts';
import type { Ons4 } from '../store/ons4.ts';
import { bandText, questionName } from './questions.page.tsx';

/** A row for each question: its own small line, and its own answers with the band of each. */
export function AnswersTable({ asked }: { asked: readonly Ons4[] }) {
  const caption = m.plans_ons4_caption();
  return (
    <div class="k-scores k-scroll" tabindex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td></td>
            <td></td>
            {asked.map(({ occasion, askedOn }) => (
              <th scope="col">
                {occasionText(occasion)}
                <br />
                <span class="k-soft">
                  <Day date={askedOn} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ons4Questions.map((question) => (
            <tr>
              <th scope="row">
                {questionName(question)}
                <br />
                <span class="k-small k-soft">{directionText(question)}</span>
              </th>
              <td class="k-scores__drawing">
                <Sparkline scores={asked.map(({ answers }) => heightOf(answers[question]))} />
              </td>
              {asked.map(({ answers }) => (
                <td>
                  <AnswerText question={question} answer={answers[question]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AnswerText({ question, answer }: { question: Ons4Question; answer: Ons4Answer }) {
  if (answer === 'not-said') return <span class="k-soft">{m.plans_ons4_was_not_said()}</span>;
  return (
    <>
      <strong>{answer}</strong> <span class="k-soft">{bandText(ons4Band(question, answer))}</span>
    </>
  );
}

export function directionText(question: Ons4Question): string {
  return question === 'anxiety' ? m.plans_ons4_lower_is_better() : m.plans_ons4_higher_is_better();
}

export function occasionText(occasion: Ons4Occasion): string {
  switch (occasion) {
    case 'start':
      return m.plans_occasion_start();
    case 'review':
      return m.plans_occasion_review();
    case 'end':
      return m.plans_occasion_end();
  }
}

/** Where to draw an answer on its own line; not a number to reckon with. */
function heightOf(answer: Ons4Answer): number | null {
  return answer === 'not-said' ? null : Number(answer);
}
