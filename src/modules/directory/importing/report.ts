import type { RecordCount, RemarkCount } from '../store/record-counts.ts';

/** How a reading of a source went. */
export type ImportReport = {
  readonly source: string;
  readonly services: {
    readonly read: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
  };
  /** Services that the source has no longer: to look at, not deleted. */
  readonly proposedForRemoval: number;
  readonly outcomes: readonly RecordCount[];
  readonly remarks: readonly RemarkCount[];
  /** Files of the folder that were not read. */
  readonly notRead: readonly string[];
  readonly seconds: number;
};

/** The same as lines for whoever runs Kith. */
export function reportLines(report: ImportReport): readonly string[] {
  const { source, services, seconds, outcomes, proposedForRemoval, notRead } = report;
  const { read, added, changed, unchanged } = services;
  return [
    `${number(read)} services of ${source} in ${seconds.toFixed(1)} s: ${number(added)} added, ${number(changed)} changed, ${number(unchanged)} unchanged.`,
    `${number(sum(outcomes))} records: ${outcomeKinds.map((kind) => `${number(sum(outcomes, kind))} ${kind}`).join(', ')}.`,
    ...(proposedForRemoval > 0
      ? [
          `${number(proposedForRemoval)} services are in the source no longer: kept, and proposed for removal.`,
        ]
      : []),
    ...(notRead.length > 0 ? [`Not read: ${notRead.join(', ')}.`] : []),
    ...reasonLines(report),
  ];
}

const outcomeKinds = ['taken', 'mended', 'doubtful', 'left-out'] as const;

function reasonLines({ remarks }: ImportReport): readonly string[] {
  return (['mended', 'doubtful', 'left-out'] as const).flatMap((kind) => {
    const lines = remarks
      .filter(({ remark }) => remark.startsWith(`${kind}:`))
      .map(({ table, remark, records }) => `  ${number(records).padStart(7)}  ${table} ${inWords(remark)}`);
    return lines.length > 0 ? [`${kind}:`, ...lines] : [];
  });
}

/** `mended:name:was-upper-case` as `name: was upper case`. */
function inWords(remark: string): string {
  const [, field = '', why = ''] = remark.split(':');
  return `${field}: ${why.replaceAll('-', ' ')}`;
}

function sum(outcomes: readonly RecordCount[], kind?: string): number {
  return outcomes.reduce(
    (count, one) => count + (kind === undefined || one.outcome === kind ? one.records : 0),
    0,
  );
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
