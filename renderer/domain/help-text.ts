/** A page of help as `locales/<language>/help.json` has it. Every string may hold marks, see `helpParts`. */
export type HelpPageText = {
  readonly title: string;
  /** What the screen is for: a sentence or two. */
  readonly for: string;
  readonly tasks: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly trouble: readonly { readonly sign: string; readonly then: string }[];
};

/** A piece of a text: words, a key as `Alt S`, or the key of words of the interface that are quoted, as `capture.merge`. */
export type HelpPart = { readonly kind: 'text' | 'key' | 'ui'; readonly value: string };

const mark = /\{\{(key|ui):([^{}]+)\}\}/gu;

/**
 * Takes a text apart at its marks: `{{key:Alt S}}` is a key, `{{ui:capture.merge}}` what the interface says there, so that help never
 * names a button as it was called once. Anything else in braces stays as it is; the locale check refuses it.
 */
export function helpParts(text: string): readonly HelpPart[] {
  const parts: HelpPart[] = [];
  let from = 0;
  for (const found of text.matchAll(mark)) {
    if (found.index > from) parts.push({ kind: 'text', value: text.slice(from, found.index) });
    parts.push({ kind: found[1] === 'key' ? 'key' : 'ui', value: found[2] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', value: text.slice(from) });
  return parts;
}
