import { m } from '#text';

import { letterOf } from '../domain/trial.ts';
import type { ArmPreview } from '../preview.ts';
import type { ArmResult } from '../trial.view.ts';

/** Each wording as somebody would read it, in both languages. */
export function Wordings({ arms }: { readonly arms: readonly ArmResult[] }) {
  return (
    <div class="k-wordings">
      {arms.map(({ arm, preview }) => (
        <section>
          <h3>
            {m.trials_wording({ letter: letterOf(arm.place) })}
            {arm.namesCost && <span class="k-soft"> · {m.trials_names_cost()}</span>}
          </h3>
          <Bubble language="en" preview={preview.en} />
          <Bubble language="cy" preview={preview.cy} />
        </section>
      ))}
    </div>
  );
}

type BubbleProps = { readonly language: 'en' | 'cy'; readonly preview: ArmPreview['en'] };

function Bubble({ language, preview }: BubbleProps) {
  const { text, length, parts } = preview;
  return (
    <>
      <p class="k-wording" lang={language}>
        {text}
      </p>
      <p class="k-soft">
        {language === 'en' ? m.trials_in_english() : m.trials_in_welsh()} ·{' '}
        {m.trials_length({ count: length })} · {m.trials_parts({ count: parts })}
      </p>
    </>
  );
}
