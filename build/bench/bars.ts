/** One bar of design section 7: what was measured, beside its limit. With `beside`, value and limit are ratios to it. */
export type Bar = {
  readonly name: string;
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'ratio';
  readonly limit: number;
  /** The measured pair behind a ratio: ours and the yardstick of the same run. */
  readonly pair?: readonly [number, number];
};

/** The middle of the values; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which `percent` per cent of the values lie, between neighbours by proportion. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}
