import type { Finding } from '../../../report/names/find-names.ts';

/** Findings of one participant or body, under the name that was entered. */
export type NameGroup = { readonly name: string; readonly label: string; readonly findings: readonly Finding[] };

/** Findings by who is named, in the order they are first met; the same words in the same text stand once, as they are decided once. */
export function byName(findings: readonly Finding[]): readonly NameGroup[] {
  const groups = new Map<string, Map<string, Finding>>();
  for (const finding of findings) {
    const group = groups.get(finding.name) ?? new Map<string, Finding>();
    if (!group.has(finding.key)) group.set(finding.key, finding);
    groups.set(finding.name, group);
  }
  return [...groups].map(([name, group]) => {
    const all = [...group.values()];
    return { name, label: all[0]?.label ?? '', findings: all };
  });
}

/** How much of a sentence is shown on either side, in letters. */
const mostAround = 90;

/** The words around a finding, cut where a sentence or line ends, or between two words with a sign that it goes on. */
export function around({ text, start, end }: Finding): readonly [before: string, found: string, after: string] {
  const before = text.slice(0, start).split(/(?<=[.!?؟])\s+|\n/u).at(-1) ?? '';
  const after = /^[^\n.!?؟]*[.!?؟]?/u.exec(text.slice(end))?.[0] ?? '';
  const near = before.length <= mostAround ? before : `… ${before.slice(-mostAround).replace(/^\S*\s+/u, '')}`;
  return [near, text.slice(start, end), after.length <= mostAround ? after : `${after.slice(0, mostAround).replace(/\s+\S*$/u, '')} …`];
}

/** The kept keys with some more or some less. */
export function decided(kept: readonly string[], keys: readonly string[], isKept: boolean): readonly string[] {
  const others = kept.filter((key) => !keys.includes(key));
  return isKept ? [...others, ...keys] : others;
}
