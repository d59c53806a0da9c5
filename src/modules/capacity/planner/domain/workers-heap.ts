/** When each worker can begin again, the earliest at hand. Workers are numbered; times are in weeks. */
export type FreeWorkers = {
  /** The worker that is free first, and when. */
  readonly first: () => { readonly worker: number; readonly at: number };
  /** The first worker can begin again at this later time. */
  readonly putFirst: (at: number) => void;
};

/** All can begin at time nought. A binary heap over two flat arrays: millions of steps a second, nothing allocated. */
export function freeWorkers(count: number): FreeWorkers {
  const times = new Float64Array(count);
  const names = Int32Array.from({ length: count }, (_, worker) => worker);
  const top = { worker: 0, at: 0 };
  return {
    first: () => {
      top.worker = names[0] ?? 0;
      top.at = times[0] ?? 0;
      return top;
    },
    putFirst: (at) => sink({ times, names }, at),
  };
}

type Heap = { readonly times: Float64Array; readonly names: Int32Array };

/** Puts the first worker down to where no earlier one is under them. */
function sink({ times, names }: Heap, at: number): void {
  const name = names[0] ?? 0;
  const count = times.length;
  let hole = 0;
  for (let child = 1; child < count; child = 2 * hole + 1) {
    if (child + 1 < count && timeOf(times, child + 1) < timeOf(times, child)) child += 1;
    if (timeOf(times, child) >= at) break;
    times[hole] = timeOf(times, child);
    names[hole] = names[child] ?? 0;
    hole = child;
  }
  times[hole] = at;
  names[hole] = name;
}

function timeOf(times: Float64Array, index: number): number {
  return times[index] ?? Number.POSITIVE_INFINITY;
}
