const longestHours = 7 * 24;

/** When a feed is read next: by its interval, and after failures in a row after 1, 2, 4 … hours, a week at most. */
export function nextReading(now: Date, everyHours: number, failures: number): Date {
  const waits = failures === 0 ? everyHours : Math.min(2 ** (failures - 1), longestHours);
  return hoursAfter(now, waits);
}

/** A reading that was begun is not begun again before this: longer than any takes. */
export function whileReading(now: Date): Date {
  return hoursAfter(now, 1);
}

const hourMilliseconds = 60 * 60 * 1000;

function hoursAfter(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * hourMilliseconds);
}
