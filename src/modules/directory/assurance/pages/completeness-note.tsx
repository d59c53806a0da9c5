import { m } from '#text';

import type { Completeness } from '../domain/completeness.ts';
import { missingWords } from './missing-words.ts';

/** How much a listing says, and what people ask beside it: for whoever looks after it. */
export function CompletenessNote({ completeness }: { completeness: Completeness }) {
  const questions = missingWords(completeness);
  return (
    <section class="k-complete">
      <h2 class="k-complete__heading">{m.assurance_complete_heading()}</h2>
      <p class="k-complete__score">{m.assurance_complete_score({ score: completeness.score })}</p>
      {questions.length === 0 ? (
        <p>{m.assurance_complete_all()}</p>
      ) : (
        <>
          <p>{m.assurance_complete_missing()}</p>
          <ul>
            {questions.map((question) => (
              <li>{question}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
