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

/** The words around a finding, cut where a sentence or line ends or after a while. */
export function around({ text, start, end }: Finding): readonly [before: string, found: string, after: string] {
  const before = text.slice(Math.max(0, start - 90), start).replace(/^.*[\n.!?؟]\s*(?=\S*\s\S)/su, '');
  const after = /^[^\n.!?؟]{0,90}[.!?؟]?/u.exec(text.slice(end))?.[0] ?? '';
  return [before, text.slice(start, end), after];
}

/** The kept keys with some more or some less. */
export function decided(kept: readonly string[], keys: readonly string[], isKept: boolean): readonly string[] {
  const others = kept.filter((key) => !keys.includes(key));
  return isKept ? [...others, ...keys] : others;
}
