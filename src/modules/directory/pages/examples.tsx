import { m } from '#text';

export type Example = { readonly label: string; readonly href: string };

/** Searches in everyday words. */
export function Examples({ examples }: { examples: readonly Example[] }) {
  return (
    <section class="k-examples">
      <h2 class="k-examples__heading">{m.directory_examples_heading()}</h2>
      <ul class="k-examples__list">
        {examples.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function exampleWords(): readonly string[] {
  return [
    m.directory_example_talk(),
    m.directory_example_walking(),
    m.directory_example_debt(),
    m.directory_example_food(),
    m.directory_example_grief(),
    m.directory_example_carer(),
    m.directory_example_dementia(),
    m.directory_example_work(),
  ];
}
