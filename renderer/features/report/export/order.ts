import type { ReportChoices, ReportKind } from '../../../domain/report-choices.ts';

/** A part of a kind as it stands on the page: those that are printed in their order, then those left out in their usual one. */
export type PartLine = { readonly slug: string; readonly isOn: boolean };

/** All parts of a kind; `chosen` is what is kept, undefined for all in the usual order. A kept slug that the kind has no more is passed over. */
export function partLines(all: readonly string[], chosen: readonly string[] | undefined): readonly PartLine[] {
  if (chosen === undefined) return all.map((slug) => ({ slug, isOn: true }));
  const on = chosen.filter((slug) => all.includes(slug));
  return [...on.map((slug) => ({ slug, isOn: true })), ...all.filter((slug) => !on.includes(slug)).map((slug) => ({ slug, isOn: false }))];
}

/** The parts with one more or less; a part that comes back stands behind the last one that usually comes before it. */
export function withPart(all: readonly string[], lines: readonly PartLine[], slug: string, isOn: boolean): readonly string[] {
  const on = lines.filter((line) => line.isOn && line.slug !== slug).map((line) => line.slug);
  if (!isOn) return on;
  const before = all.slice(0, all.indexOf(slug));
  const at = on.findLastIndex((one) => before.includes(one)) + 1;
  return on.toSpliced(at, 0, slug);
}

/** The parts with one moved up (-1) or down (1); the same where it stands at the end. */
export function withMoved(lines: readonly PartLine[], slug: string, by: -1 | 1): readonly string[] {
  const on = lines.filter((line) => line.isOn).map((line) => line.slug);
  const at = on.indexOf(slug);
  const to = at + by;
  if (at < 0 || to < 0 || to >= on.length) return on;
  return on.toSpliced(at, 1).toSpliced(to, 0, slug);
}

/** The choice of parts with those of one kind; the usual ones are not kept, so that a later part of the kind comes in by itself. */
export function withParts(parts: ReportChoices['parts'], kind: ReportKind, all: readonly string[], on: readonly string[]): ReportChoices['parts'] {
  const others = Object.fromEntries(Object.entries(parts).filter(([other]) => other !== kind));
  const isUsual = on.length === all.length && on.every((slug, at) => slug === all[at]);
  return isUsual ? others : { ...others, [kind]: on };
}
