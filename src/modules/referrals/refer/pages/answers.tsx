import { VisuallyHidden } from '#ui/nhs/wording.tsx';

export type Answer = { readonly key: string; readonly value: string };

type AnswersProps = {
  readonly title: string;
  readonly answers: readonly Answer[];
  readonly change: { readonly href: string; readonly label: string };
};

/** What was answered in one part of a form, and where to change it. */
export function Answers({ title, answers, change }: AnswersProps) {
  return (
    <section class="k-answers">
      <h2 class="k-answers__title">{title}</h2>
      <a class="k-answers__change" href={change.href}>
        {change.label}
        <VisuallyHidden> {title}</VisuallyHidden>
      </a>
      <dl class="k-answers__list">
        {answers.map(({ key, value }) => (
          <div>
            <dt>{key}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
