import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { WordView } from '../word.view.ts';

/** Which word to a practice. */
export type Word = 'thanks' | 'ask';

type Props = {
  readonly shell: Shell;
  readonly view: WordView;
  readonly word: Word;
  readonly form: FormState;
};

/** An email to a practice, written already: to be read, changed and sent. */
export function WordPage({ shell, view, word, form }: Props) {
  const { practice, email } = view;
  return (
    <Page
      shell={shell}
      title={titles[word]({ practice })}
      form={form}
      crumbs={[{ href: '/team', label: m.team_title() }]}
    >
      {email === null ? (
        <p>{m.team_word_no_address()}</p>
      ) : (
        <>
          <p>{m.team_word_to({ address: email })}</p>
          <Form form={form}>
            <TextArea
              form={form}
              name="body"
              label={m.team_word_label()}
              hint={m.team_word_hint()}
              rows={12}
              maxlength={2000}
            />
            <SubmitButton>{m.team_word_send()}</SubmitButton>
          </Form>
        </>
      )}
    </Page>
  );
}

const titles = { thanks: m.team_word_thanks_title, ask: m.team_word_ask_title } as const;
