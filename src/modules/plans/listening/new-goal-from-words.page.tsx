import { m } from '#text';
import { Form, SubmitButton, TextField } from '#ui/form/index.ts';

import type { ConversationView } from './conversation.page.tsx';
import { NoticedText } from './margin.page.tsx';

/** Makes a goal from what was said, and leads on to the plan. */
export function NewGoalFromWords({ view }: { view: ConversationView }) {
  const { goalForm, conversation, noticed, personHref } = view;
  const matters = noticed.filter(({ kind }) => kind === 'matters');
  return (
    <section class="k-from-words" aria-labelledby="from-words">
      <h2 id="from-words" class="k-margin__heading">
        {m.plans_goals_from_words()}
      </h2>
      {matters.length > 0 && (
        <ul>
          {matters.map((one) => (
            <li>
              <NoticedText noticed={one} />{' '}
              <a href={`${personHref}/plan/new-goal?from=${one.id}`}>
                {m.plans_make_goal()}
                <span class="nhsuk-u-visually-hidden">: {one.words}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Form form={goalForm} action={`${personHref}/plan/new-goal`}>
        <input type="hidden" name="saidIn" value={conversation.id} />
        <TextField
          form={goalForm}
          name="words"
          label={m.plans_new_goal_label({ name: view.name })}
          maxlength={500}
        />
        <SubmitButton kind="quiet">{m.plans_add_goal()}</SubmitButton>
      </Form>
      <p>
        <a href={`${personHref}/plan`}>{m.plans_to_the_plan({ name: view.name })}</a>
      </p>
    </section>
  );
}
