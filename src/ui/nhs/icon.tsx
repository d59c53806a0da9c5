import { classNames } from './class-names.ts';
import { iconPaths } from './icon-paths.ts';

/** An icon never stands without words. */
export function Icon({ name, classes }: { name: string; classes?: string | undefined }) {
  return (
    <svg
      class={classNames(`nhsuk-icon nhsuk-icon--${name}`, classes)}
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 24 24"
      width="16"
      height="16"
      focusable="false"
      aria-hidden="true"
    >
      {iconPaths[name]?.map((path) => (
        <path d={path} />
      ))}
    </svg>
  );
}
