/** Shows what a choice asks only while it is chosen. */
export function revealConditionals(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-aria-controls]')) {
    input.setAttribute('aria-controls', input.dataset['ariaControls'] ?? '');
  }
  showChosen();
  document.addEventListener('change', showChosen);
}

function showChosen(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[aria-controls]')) {
    const kind = input.type === 'radio' ? 'radios' : 'checkboxes';
    const revealed = document.querySelector(`#${CSS.escape(input.getAttribute('aria-controls') ?? '')}`);
    if (!revealed) continue;
    revealed.classList.toggle(`nhsuk-${kind}__conditional--hidden`, !input.checked);
  }
}

/** "None of these" unticks the others, and they untick it. */
export function untickOthers(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return;
    const isExclusive = target.dataset['behaviour'] === 'exclusive';
    for (const other of document.querySelectorAll<HTMLInputElement>(
      `input[name="${CSS.escape(target.name)}"]`,
    )) {
      const otherIsExclusive = other.dataset['behaviour'] === 'exclusive';
      if (other !== target && other.form === target.form && (isExclusive || otherIsExclusive))
        other.checked = false;
    }
    showChosen();
  });
}
