import { m } from '#text';
import type { Block } from '#platform/pdf/blocks.ts';

import type { MessageFacts } from '../domain/message-facts.ts';
import { ons4Band, ons4Questions } from '../domain/ons4.ts';
import type { Ons4Question } from '../domain/ons4.ts';
import { bandText, questionName } from '../measures/questions.page.tsx';
import { connectionText, goalText, longDay, notAskedText } from './message-words.page.tsx';

/** What mattered, what was done and what became of it: only of those who share it. */
export function whatCameOfIt(facts: MessageFacts): readonly Block[] {
  return [
    ...under(m.plans_message_matters(), facts.whatMatters ? [paragraph(`“${facts.whatMatters}”`)] : []),
    ...under(m.plans_message_goals(), list(facts.goals.map((goal) => goalText(goal)))),
    ...under(m.plans_message_connections(), list(facts.connections.map((one) => connectionText(one)))),
    ...under(m.plans_message_wellbeing(), wellbeing(facts)),
  ];
}

function wellbeing({ ons4 }: MessageFacts): readonly Block[] {
  const notAsked = ons4.notAsked ? [paragraph(notAskedText(ons4.notAsked))] : [];
  if (!ons4.first) return notAsked;
  return [
    paragraph(m.plans_message_ons4_separate()),
    {
      kind: 'facts',
      facts: ons4Questions.map((question) => [questionLabel(question), answersTo(question, ons4)]),
    },
    ...notAsked,
  ];
}

function questionLabel(question: Ons4Question): string {
  const name = questionName(question);
  return question === 'anxiety' ? `${name} (${m.plans_message_lower_is_better()})` : name;
}

/** Each answer with its own day and band, and never one number made of several. */
function answersTo(question: Ons4Question, { first, last }: MessageFacts['ons4']): string {
  return [first, last]
    .filter((asked) => asked !== null)
    .map(({ on, answers }) => {
      const answer = answers[question];
      const day = longDay(on);
      if (answer === 'not-said') return m.plans_message_ons4_not_said({ day });
      return m.plans_message_ons4_answer({ answer, band: bandText(ons4Band(question, answer)), day });
    })
    .join('; ');
}

function under(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? [{ kind: 'heading', level: 2, text: title }, ...blocks] : [];
}

function list(lines: readonly string[]): readonly Block[] {
  return lines.length > 0 ? [{ kind: 'list', lines }] : [];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
