const pauseMs = 1000;

/** Says how much room is left, at once for the eye and after a pause for the ear. Nothing is ever cut off. */
export function countCharacters(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-module="nhsuk-character-count"]'))
    count(group);
}

function count(group: HTMLElement): void {
  const box = group.querySelector('textarea');
  const description = group.querySelector<HTMLElement>('.nhsuk-character-count__message');
  if (!box || !description) return;
  const shown = description.cloneNode() as HTMLElement;
  shown.removeAttribute('id');
  shown.ariaHidden = 'true';
  const heard = document.createElement('div');
  heard.className = 'nhsuk-u-visually-hidden';
  heard.ariaLive = 'polite';
  description.classList.add('nhsuk-u-visually-hidden');
  description.after(shown, heard);
  group.dataset['nhsukCharacterCountInit'] = '';
  let timer: number | undefined;

  function update(): void {
    const left = leftIn(group, box?.value ?? '');
    shown.textContent = words(group, left);
    shown.classList.toggle('nhsuk-error-message', left < 0);
    clearTimeout(timer);
    timer = window.setTimeout(() => (heard.textContent = shown.textContent), pauseMs);
  }

  box.addEventListener('input', update);
  update();
}

function leftIn({ dataset }: HTMLElement, text: string): number {
  const { maxwords, maxlength } = dataset;
  if (maxwords) return Number(maxwords) - (text.match(/\S+/g)?.length ?? 0);
  return Number(maxlength) - text.length;
}

function words(group: HTMLElement, left: number): string {
  const unit = group.dataset['maxwords'] ? 'words' : 'characters';
  const number = Math.abs(left);
  if (left === 0) return group.getAttribute(`data-i18n.${unit}-at-limit`) ?? '';
  const key = `data-i18n.${unit}-${left > 0 ? 'under' : 'over'}-limit`;
  const text = group.getAttribute(`${key}.${number === 1 ? 'one' : 'other'}`) ?? '';
  return text.replace('%{count}', number.toLocaleString(document.documentElement.lang));
}
