// Keeps the shortlist of the public directory on the device, and nowhere else.
const place = 'kith-shortlist';
const most = 8;
const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function kept(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(ids)
      ? ids
          .map(String)
          .filter((id) => pattern.test(id))
          .slice(0, most)
      : [];
  } catch {
    return [];
  }
}

/** @returns Whether the device keeps things at all: a private window may not. */
function keep(ids: readonly string[]): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(ids));
    return true;
  } catch {
    return false;
  }
}

/** What the address brought counts as kept, so that nothing is lost on the way from a page without scripts. */
function begin(): void {
  const brought = (new URLSearchParams(location.search).get('ids') ?? '').split(',');
  const ids = brought.filter((id) => pattern.test(id));
  const isBrought = ids.length > 0 && document.querySelector('[data-kept-line]') !== null;
  if (isBrought && keep([...new Set([...kept(), ...ids])].slice(-most))) takeOver();
  showAll();
  document.addEventListener('click', turn);
}

/** The device keeps it from here on: an address that did so too would bring back what is taken off. */
function takeOver(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    'a[href*="ids="]:not([data-keep], [data-shortlist])',
  );
  for (const link of links) link.href = withoutIds(link.href);
  for (const field of document.querySelectorAll('input[name="ids"]')) field.remove();
  history.replaceState(history.state, '', withoutIds(location.href));
}

function withoutIds(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('ids');
  return url.href;
}

function turn(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const dropped = target?.closest<HTMLElement>('[data-drop]');
  if (dropped) keep(kept().filter((id) => id !== dropped.dataset['drop']));
  const link = target?.closest<HTMLElement>('[data-keep]');
  const id = link?.dataset['keep'];
  if (!id || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const ids = kept();
  const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(-most);
  if (!keep(next)) return;
  event.preventDefault();
  showAll();
}

function showAll(): void {
  const ids = kept();
  for (const link of document.querySelectorAll<HTMLElement>('[data-keep]')) {
    const isKept = ids.includes(link.dataset['keep'] ?? '');
    const [add = '', off = ''] = (link.dataset['words'] ?? '').split('|');
    const words = link.querySelector('[data-keep-words]');
    if (words) words.textContent = isKept ? off : add;
    link.classList.toggle('k-keep--kept', isKept);
  }
  for (const line of document.querySelectorAll<HTMLElement>('[data-kept-line]')) {
    line.hidden = ids.length === 0;
    const count = line.querySelector('[data-kept-count]');
    if (count) count.textContent = String(ids.length);
    const full = line.querySelector<HTMLElement>('[data-kept-full]');
    if (full) full.hidden = ids.length < most;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-shortlist]')) {
    link.href = `/directory/shortlist?ids=${ids.join(',')}`;
  }
}

/** The shortlist's own page, asked for without saying which: it is the one on this device. */
function goToOwn(): boolean {
  const empty = document.querySelector('[data-shortlist-empty]');
  const ids = kept();
  if (!empty || ids.length === 0 || location.search !== '') return false;
  location.replace(`/directory/shortlist?ids=${ids.join(',')}`);
  return true;
}

if (!goToOwn()) begin();
