import { m } from '#text';
import type { Locale } from '#platform/locale.ts';

import type { Preview } from '../../compose.ts';

/** A message as it arrives, with its real length and in how many parts it goes. */
export function PreviewOf({ preview, locale }: { preview: Preview; locale: Locale }) {
  const { text, length, parts, costly } = preview;
  return (
    <figure class="k-text">
      <blockquote class="k-text__words" lang={locale}>
        {text}
      </blockquote>
      <figcaption class="k-text__length">
        {m.messages_wording_length({ length, parts })}
        {costly.length > 0 && <> · {m.messages_wording_ucs2({ letters: costly.join(' ') })}</>}
      </figcaption>
    </figure>
  );
}
