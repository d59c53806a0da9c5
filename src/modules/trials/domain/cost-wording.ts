/**
 * Whether a text says what a missed appointment costs, in English or Welsh. The system decides this and not whoever
 * writes it: it brings more people in some trials, and it may shame those who have little.
 */
export function namesCost(text: string): boolean {
  return /£|€|\b(costs?|costing|pounds?|money|taxpayers?|gost(au|io)?|cost(au|io)|bunn?o?e?dd|punt|bunt|arian)\b/iu.test(
    text,
  );
}
