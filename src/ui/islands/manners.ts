const doubleClickMs = 1000;

/** A second press of the same button within a second is taken for a slip. */
export function sendOnce(): void {
  let last = -doubleClickMs;
  document.addEventListener('submit', (event) => {
    if (!event.submitter?.dataset['preventDoubleClick']) return;
    if (event.timeStamp - last < doubleClickMs) event.preventDefault();
    else last = event.timeStamp;
  });
}

/** An open menu closes when one turns away from it. */
export function closeMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>('.k-menu[open], .k-more[open]');
  document.addEventListener('click', ({ target }) => {
    for (const menu of open()) if (!menu.contains(target as Node)) menu.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
