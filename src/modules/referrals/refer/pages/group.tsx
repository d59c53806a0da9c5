import type { Child } from 'hono/jsx';

/** One of the few parts of a long form, with its heading in the margin where there is room. */
export function Group({ id, title, children }: { id: string; title: string; children?: Child }) {
  return (
    <section class="k-group" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="k-group__title" id={`${id}-title`}>
        {title}
      </h2>
      <div class="k-group__fields">{children}</div>
    </section>
  );
}
