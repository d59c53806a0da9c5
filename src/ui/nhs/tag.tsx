import type { Child } from 'hono/jsx';

import { classNames, variantClass } from './class-names.ts';
import { type Attributes, type Copy, Words } from './wording.tsx';

export type TagOptions = Copy & {
  readonly id?: string | undefined;
  readonly colour?: string | false | undefined;
  readonly border?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

const colours = ['white', 'grey', 'green', 'aqua-green', 'blue', 'purple', 'pink', 'red', 'orange', 'yellow'];

export function Tag(options: TagOptions & { children?: Child | undefined }) {
  const { colour, border, classes } = options;
  const off = (name: string) => !classes?.includes(name) && name;
  return (
    <strong
      class={classNames(
        'nhsuk-tag',
        variantClass('nhsuk-tag--', colour, { allowed: colours, given: classes }),
        colour === false && off('nhsuk-tag--no-colour'),
        border === false && off('nhsuk-tag--no-border'),
        classes,
      )}
      id={options.id}
      {...options.attributes}
    >
      <Words of={options}>{options.children}</Words>
    </strong>
  );
}
