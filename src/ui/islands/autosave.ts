const pauseMs = 1000;
const tryAgainMs = 15_000;

/** Keeps what is typed into forms with `data-draft`, a second after typing stops and when the page is left. */
export function saveDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) saveDraftOf(form);
}

function saveDraftOf(form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>('[data-saved]');
  let kept = typed(form);
  let timer: number | undefined;
  let sent = false;
  let saving = new AbortController();

  async function save(): Promise<void> {
    clearTimeout(timer);
    const now = typed(form);
    if (sent || now === kept) return;
    saving = new AbortController();
    const wasSaved = await post(now, saving.signal);
    if (sent) return;
    if (wasSaved) kept = now;
    else timer = window.setTimeout(() => void save(), tryAgainMs);
    say(line, wasSaved);
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), pauseMs);
  });
  // A form that was sent needs no draft; one that comes back from the history does.
  form.addEventListener('submit', () => {
    sent = true;
    saving.abort();
  });
  addEventListener('pageshow', () => (sent = false));
  addEventListener('pagehide', () => void save());
  document.addEventListener('visibilitychange', () => document.hidden && void save());
}

/**
 * The whole draft as it would be sent: the server keeps it in place of the one before. With its idempotency key,
 * so that a draft which arrives after the form itself is not kept.
 */
function typed(form: HTMLFormElement): string {
  const draft = new URLSearchParams({ form: form.dataset['draft'] ?? '' });
  for (const [name, value] of new FormData(form)) {
    const field = form.elements.namedItem(name);
    const isSecret = field instanceof HTMLInputElement && field.type === 'password';
    if (typeof value === 'string' && !isSecret && name !== 'version') draft.append(name, value);
  }
  return draft.toString();
}

async function post(draft: string, signal: AbortSignal): Promise<boolean> {
  try {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    // `keepalive` lets it outlive the page, and is refused above 64 KiB.
    const keepalive = draft.length < 60_000;
    const answer = await fetch('/drafts', { method: 'POST', body: draft, headers, keepalive, signal });
    // Sent on to sign in again: not saved.
    return answer.ok && !answer.redirected;
  } catch {
    return false;
  }
}

function say(line: HTMLElement | null, wasSaved: boolean): void {
  if (!line) return;
  const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const { saved = '', unsaved = '' } = line.dataset;
  const words = wasSaved ? saved.replace('%{time}', time) : unsaved;
  // Said again only when it changes, so that nobody hears it at every pause.
  if (line.textContent !== words) line.textContent = words;
}
