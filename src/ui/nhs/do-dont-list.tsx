import { Card, type CardOptions } from './card.tsx';
import type { HeadingOptions } from './heading.tsx';
import { Icon } from './icon.tsx';
import { asCopy, type Copy, type OrText, Words } from './wording.tsx';

export type DoDontListOptions = Pick<CardOptions, 'id' | 'classes' | 'attributes'> & {
  readonly heading?: OrText<HeadingOptions> | undefined;
  readonly title?: string | undefined;
  readonly icon?: string | undefined;
  readonly type?: string | undefined;
  readonly hidePrefix?: boolean | undefined;
  readonly prefixText?: string | undefined;
  readonly items: readonly ((Copy & { readonly item?: string | undefined }) | null | undefined | false)[];
};

export function DoDontList(options: DoDontListOptions) {
  const heading = asCopy<HeadingOptions>(options.heading ?? options.title);
  const icon = (options.icon ?? options.type) === 'cross' ? 'cross' : 'tick';
  const prefix = options.prefixText ?? (icon === 'cross' ? 'do not' : '');
  return (
    <Card
      id={options.id}
      heading={{ ...heading, level: heading.level ?? 3 }}
      classes={options.classes}
      attributes={options.attributes}
      variant="feature"
    >
      <ul class={`nhsuk-list nhsuk-list--${icon}`} role="list">
        {options.items.map(
          (line) =>
            line && (
              <li>
                <Icon name={icon} />
                {!options.hidePrefix && prefix && `${prefix} `}
                <Words of={line.item ? { text: line.item } : line} />
              </li>
            ),
        )}
      </ul>
    </Card>
  );
}
