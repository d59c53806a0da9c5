/** Fewer seconds than anyone needs to read ten questions and answer them. */
const leastSeconds = 8;

/**
 * Whether the answers came faster than somebody can read. They are shown their answers once more and may send them
 * again: a person who is quick loses nothing. A clock that stands still, as in demonstrations, tells nothing.
 */
export function isTooQuick(startedAt: Date, now: Date): boolean {
  const seconds = (now.getTime() - startedAt.getTime()) / 1000;
  return seconds > 0 && seconds < leastSeconds;
}
