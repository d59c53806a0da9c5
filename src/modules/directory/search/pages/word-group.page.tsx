import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

type WordGroupProps = {
  readonly shell: Shell;
  readonly form: FormState;
  /** Null for a new one. */
  readonly id: string | null;
};

/** One group of words, a word or a few on each line. */
export function WordGroupPage({ shell, form, id }: WordGroupProps) {
  const path = `/directory/work/words/${id ?? 'new'}`;
  return (
    <Page
      shell={shell}
      title={id === null ? m.search_group_new() : m.search_group_title()}
      form={tellApart(form, labels)}
      crumbs={[
        { href: '/directory/work', label: m.worklist_title() },
        { href: '/directory/work/words', label: m.search_words_title() },
      ]}
    >
      <Form form={form} draft={path}>
        <TextArea
          form={form}
          name="same"
          label={m.search_words_same()}
          hint={m.search_group_same_hint()}
          rows={8}
        />
        <TextArea
          form={form}
          name="leads"
          label={m.search_words_leads()}
          hint={m.search_group_leads_hint()}
          optional
          rows={6}
        />
        <SubmitButton>{m.search_group_save()}</SubmitButton>
      </Form>
      {id !== null && (
        <Form form={form} action={`${path}/removal`}>
          <SubmitButton kind="quiet">{m.search_group_remove()}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}

const labels = {
  same: m.search_words_same,
  leads: m.search_words_leads,
};
