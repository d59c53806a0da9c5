const weeksAYear = 52;
const longestSpell = 2;
/** Steps of the golden section spread the workers' holidays over the year, however many they are. */
const golden = 0.618_033_988_749_895;

/**
 * Until when a worker is away, who works so many weeks of 52: in spells of up to two weeks, evenly over the year, each
 * worker at their own time. The same time when they are at work. All in weeks.
 */
export function awayFor(weeksWorked: number): (worker: number, at: number) => number {
  const away = weeksAYear - weeksWorked;
  if (away <= 0) return (_, at) => at;
  const spells = Math.ceil(away / longestSpell);
  const every = weeksAYear / spells;
  const spell = away / spells;
  return (worker, at) => {
    const phase = ((worker * golden) % 1) * every;
    const since = (at + phase) % every;
    return since < spell ? at - since + spell : at;
  };
}
