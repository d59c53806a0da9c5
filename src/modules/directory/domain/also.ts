/** What sources say of a service beside all that Kith asks for itself: kept, shown where it helps, and told again. */
export type Also = {
  /** What to bring, or to be able to show. */
  readonly documents?: readonly RequiredDocument[];
  readonly capacities?: readonly Capacity[];
  readonly program?: Program;
  readonly urls?: readonly FurtherAddress[];
};

export type RequiredDocument = {
  readonly id: string;
  readonly document: string;
  readonly uri: string | null;
};

export type Capacity = {
  readonly id: string;
  /** What is counted: beds, places. */
  readonly unit: string | null;
  readonly available: number | null;
  readonly maximum: number | null;
  readonly description: string | null;
  /** The day on which it was so. */
  readonly updated: string | null;
};

export type Program = {
  readonly id: string;
  readonly name: string;
  readonly alternateName: string | null;
  readonly description: string | null;
};

export type FurtherAddress = { readonly id: string; readonly label: string | null; readonly url: string };

/** A number of places left that is older says nothing any more. */
const freshDays = 31;

/** Places that were left lately, the most of each unit once. */
export function placesLeft({ capacities = [] }: Also, today: string): readonly Capacity[] {
  const since = Temporal.PlainDate.from(today).subtract({ days: freshDays }).toString();
  return capacities.filter(
    ({ available, updated }) =>
      available !== null && updated !== null && updated >= since && updated <= today,
  );
}
