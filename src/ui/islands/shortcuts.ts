const chordMs = 1500;
const preference = 'kith-shortcuts';

/** `/` search, `g t` Today, `n` next, `?` shows these. Whoever dictates or presses keys by accident can turn them off. */
export function listenForShortcuts(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#k-shortcuts');
  const wanted = dialog?.querySelector<HTMLInputElement>('input');
  const opener = document.querySelector<HTMLElement>('[data-opens-shortcuts]');
  if (!dialog || !wanted || !opener) return;
  wanted.checked = localStorage.getItem(preference) !== 'off';
  wanted.addEventListener('change', () => localStorage.setItem(preference, wanted.checked ? 'on' : 'off'));
  opener.hidden = false;
  opener.addEventListener('click', () => dialog.showModal());
  listen(
    { '/': goToSearch, 'g t': goToToday, n: goToNext, '?': () => dialog.showModal() },
    () => wanted.checked,
  );
}

function listen(actions: Readonly<Record<string, () => void>>, isWanted: () => boolean): void {
  let before = { key: '', at: 0 };
  document.addEventListener('keydown', (event) => {
    if (!isWanted() || isTyping(event) || document.querySelector('dialog[open]')) return;
    const isChord = event.timeStamp - before.at < chordMs;
    const action = (isChord && actions[`${before.key} ${event.key}`]) || actions[event.key];
    before = { key: event.key, at: event.timeStamp };
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function isTyping({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
  return isField || ctrlKey || metaKey || altKey || isComposing;
}

/** To the box on this page, or to the page with the one that is meant for whoever is asking. */
function goToSearch(): void {
  const box = document.querySelector<HTMLElement>('main [type="search"]');
  if (box) return box.focus();
  document.querySelector<HTMLElement>('#k-shortcuts [data-key="/"]')?.click();
}

function goToToday(): void {
  document.querySelector<HTMLAnchorElement>('.k-nav a[href="/today"]')?.click();
}

/** The next page where there are pages, otherwise the next person in the list. */
function goToNext(): void {
  const link = document.querySelector<HTMLElement>('main [data-key="n"], main a[rel~="next"]');
  if (link) return link.click();
  const people = [...document.querySelectorAll<HTMLElement>('.k-next__who a')];
  const at = people.findIndex((person) => person.closest('li')?.contains(document.activeElement));
  people[(at + 1) % people.length]?.focus();
}
