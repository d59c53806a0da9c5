/** What a row may belong to. */
export type Owner =
  | 'contact'
  | 'link'
  | 'location'
  | 'organisation'
  | 'program'
  | 'service'
  | 'taxonomy'
  | 'term'
  | 'unit';

/** A column that holds the id of an owner, or of what stands in for one: a link to a place, for its service. */
export type Belonging = readonly [column: string, owner: Owner, standIn?: string];

/** How the rows of a table are put aside. A kind of package is such rules, in the order in which its tables are read. */
export type Rule<Table extends string> = {
  readonly table: Table;
  /**
   * In parts of their own, some rows each; wherever a row before asked for their id; or with what they belong to, which
   * is the first of these that there is.
   */
  readonly put: 'in-parts' | 'where-asked-for' | readonly Belonging[];
  /** What its rows are to rows that name their id. */
  readonly as?: Owner;
  /** Columns in which its rows ask for rows of later tables. */
  readonly asks?: readonly (readonly [column: string, owner: Owner])[];
  /** Columns whose ids stand in for what its rows belong to. */
  readonly standsIn?: readonly (readonly [column: string, standIn: string])[];
};
