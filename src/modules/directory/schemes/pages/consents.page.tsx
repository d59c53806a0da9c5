import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { Saying, saying, TheirName } from '#ui/theirs.tsx';

export type ConsentsView = {
  readonly lines: readonly {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly runBy: string;
    readonly network: string;
    readonly form: FormState;
  }[];
};

/** A lead says whether a scheme of the register is theirs, and what that means. */
export function ConsentsPage({ shell, view }: { readonly shell: Shell; readonly view: ConsentsView }) {
  return (
    <Page
      shell={shell}
      title={m.schemes_consents_title()}
      crumbs={[{ href: '/schemes', label: m.schemes_title() }]}
    >
      {view.lines.length === 0 ? (
        <Empty action={{ href: '/schemes', label: m.schemes_see_all() }}>{m.schemes_consents_none()}</Empty>
      ) : (
        <>
          <p class="k-lead">{m.schemes_consents_lead()}</p>
          <ul class="k-notices">
            {view.lines.map((line) => (
              <Line line={line} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Line({ line }: { readonly line: ConsentsView['lines'][number] }) {
  const { id, href, name, runBy, network, form } = line;
  return (
    <li class="k-notice">
      <article>
        <h2 class="k-notice__name">
          <a href={href}>
            <TheirName name={name} />
          </a>
        </h2>
        <p class="k-notice__by">
          <Saying {...saying((words) => m.schemes_by({ name: words }), runBy)} />
        </p>
        <p>{m.schemes_consent_asks({ network })}</p>
        <Form form={form} action={`/schemes/consents/${id}`}>
          <div class="k-claims__do">
            <SubmitButton name="answer" value="yes" small>
              {m.schemes_consent_yes()}
            </SubmitButton>
            <SubmitButton kind="quiet" name="answer" value="no" small>
              {m.schemes_consent_no()}
            </SubmitButton>
          </div>
        </Form>
      </article>
    </li>
  );
}
