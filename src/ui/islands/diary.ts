// An appointment is dragged onto a free place: the same page asks whether to move it as the link beside it leads to.
const dragged = { id: '', minutes: 0 };

for (const line of document.querySelectorAll<HTMLElement>('[data-appointment]')) {
  line.draggable = true;
  line.addEventListener('dragstart', (event) => begin(line, event));
  line.addEventListener('dragend', end);
}

for (const place of document.querySelectorAll<HTMLElement>('[data-place]')) {
  place.addEventListener('dragover', (event) => over(place, event));
  place.addEventListener('dragleave', () => place.classList.remove('k-diary__entry--over'));
  place.addEventListener('drop', (event) => drop(place, event));
}

function begin(line: HTMLElement, event: DragEvent): void {
  dragged.id = line.dataset['appointment'] ?? '';
  dragged.minutes = Number(line.dataset['minutes']);
  event.dataTransfer?.setData('text/plain', '');
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  document.body.classList.add('k-dragging');
}

function end(): void {
  dragged.id = '';
  document.body.classList.remove('k-dragging');
}

function fits(place: HTMLElement): boolean {
  return dragged.id !== '' && Number(place.dataset['minutes']) >= dragged.minutes;
}

function over(place: HTMLElement, event: DragEvent): void {
  if (!fits(place)) return;
  event.preventDefault();
  place.classList.add('k-diary__entry--over');
}

/** Nothing is moved yet: whoever let go in the wrong place goes back. */
function drop(place: HTMLElement, event: DragEvent): void {
  if (!fits(place)) return;
  event.preventDefault();
  const query = new URLSearchParams({
    session: place.dataset['place'] ?? '',
    from: place.dataset['from'] ?? '',
    minutes: String(dragged.minutes),
  });
  location.assign(`/appointments/${encodeURIComponent(dragged.id)}/move/confirm?${query.toString()}`);
}
