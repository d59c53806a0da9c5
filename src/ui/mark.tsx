import { markPaths, markSquare } from './theme/mark-paths.ts';

/** Kith's mark: two arcs meeting, a listening ear and an open hand. Never without the name beside it. */
export function Mark({ class: className }: { class?: string }) {
  return (
    <svg class={className} viewBox={markSquare} width="32" height="32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round">
        {markPaths.map((path) => (
          <path d={path} />
        ))}
      </g>
    </svg>
  );
}
