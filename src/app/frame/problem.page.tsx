import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { Typed } from '#platform/forms.ts';
import { Page } from '#ui/page.tsx';

export type Problem = {
  readonly title: string;
  /** What to do now. */
  readonly advice: string;
  /** What was typed and not saved, to copy from. */
  readonly typed?: Typed;
  /** For whoever runs Kith, to find the fault in the log. */
  readonly faultId?: string;
  /** Where to go from here, the nearest first. */
  readonly onward: readonly { readonly href: string; readonly label: string }[];
};

/** Something that cannot be done or shown, and what to do instead. */
export function ProblemPage({ shell, problem }: { shell: Shell; problem: Problem }) {
  const kept = Object.entries(problem.typed ?? {}).filter(
    ([name, value]) => !own.has(name) && value.length > 0,
  );
  return (
    <Page shell={shell} title={problem.title}>
      <p>{problem.advice}</p>
      {kept.length > 0 && (
        <section aria-labelledby="typed">
          <h2 id="typed" class="nhsuk-heading-m">
            {m.app_problem_typed()}
          </h2>
          {kept.map(([, value]) => (
            <p class="k-typed" dir="auto">
              {[value].flat().join(', ')}
            </p>
          ))}
        </section>
      )}
      {problem.faultId && <p>{m.app_problem_reference({ reference: problem.faultId })}</p>}
      {problem.onward.map(({ href, label }) => (
        <p>
          <a href={href}>{label}</a>
        </p>
      ))}
    </Page>
  );
}

/** Fields that nobody typed. */
const own = new Set(['once', 'version']);
