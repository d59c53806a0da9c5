/** Starts a page that was refused at what is wrong with it, and leads from there to each field. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('.nhsuk-error-summary');
  if (!summary) return;
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const target = link && document.querySelector<HTMLElement>(`[id="${CSS.escape(link.hash.slice(1))}"]`);
    if (!target) return;
    event.preventDefault();
    lead(target);
  });
}

/** The question must be in view, not only its answer. */
function lead(target: HTMLElement): void {
  const field = target.matches('input, select, textarea')
    ? target
    : target.querySelector<HTMLElement>('input');
  const title =
    target.closest('fieldset')?.querySelector('legend') ?? (target as HTMLInputElement).labels?.[0];
  (title ?? target).scrollIntoView();
  (field ?? target).focus({ preventScroll: true });
}
