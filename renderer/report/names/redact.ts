import { plainFromBlocks, type Block, type Blocks, type LanguageTag, type Run } from '../../domain/text.ts';
import type { ReportInput, ReportText } from '../input.ts';
import type { Words } from '../words.ts';
import { findNames, type Finding } from './find-names.ts';
import { changeTexts, noLanguage, type TextPlace } from './texts.ts';

/** What stands for a name in one language: "[a participant]". */
export type Stand = Readonly<Record<Finding['kind'], string>>;

/** By language; a language that is not there has a sign that needs none. */
export type Stands = Readonly<Record<LanguageTag, Stand>>;

/** The words of one language, out of its report words. */
export function standOf(words: Words): Stand {
  return { participant: words('names.participant'), body: words('names.body') };
}

const neutral: Stand = { participant: '[…]', body: '[…]' };

/** What was found, and the report without it. */
export type Redacted = { readonly input: ReportInput; readonly redacted: readonly Finding[]; readonly kept: readonly Finding[] };

/** A name cut in two may leave a shorter one behind; more rounds than this have never been needed. */
const rounds = 4;

/**
 * The report without the names of participants and bodies, except those that a person decided to keep (`keptNames`, by
 * their keys). Applied when a report is made, never to the record.
 */
export function redactNames(input: ReportInput, keptNames: readonly string[], stands: Stands): Redacted {
  const keeping = new Set(keptNames);
  const redacted: Finding[] = [];
  let current = input;
  for (let round = 0; round < rounds; round += 1) {
    const found = findNames(current);
    const accepted = found.filter(({ key }) => !keeping.has(key));
    if (accepted.length === 0) return { input: current, redacted, kept: found };
    redacted.push(...accepted);
    current = redact(current, accepted, stands);
  }
  return { input: current, redacted, kept: findNames(current).filter(({ key }) => keeping.has(key)) };
}

/** The report with words in place of the findings that were accepted; the blocks and runs of its texts stay. */
export function redact(input: ReportInput, accepted: readonly Finding[], stands: Stands): ReportInput {
  const byText = new Map<string, Finding[]>();
  for (const finding of accepted) {
    const key = textKey(finding, finding.language);
    byText.set(key, [...(byText.get(key) ?? []), finding]);
  }
  const cut = (blocks: Blocks, place: TextPlace, language: LanguageTag): Blocks => {
    const findings = byText.get(textKey(place, language));
    return findings === undefined ? blocks : cutBlocks(blocks, cutsOf(findings, standIn(stands, language)));
  };
  return changeTexts(input, {
    text: (text, place) => changed(text, (blocks, language) => cut(blocks, place, language)),
    plain: (text, place) => {
      const findings = byText.get(textKey(place, noLanguage)) ?? [];
      // The plain strings of a report have no language: where it has one, its words stand.
      return plainFromBlocks(cutBlocks([{ type: 'paragraph', runs: [{ text }] }], cutsOf(findings, stands[noLanguage] ?? neutral)));
    },
  });
}

function standIn(stands: Stands, language: LanguageTag): Stand {
  return stands[language] ?? stands[language.split('-')[0] ?? ''] ?? neutral;
}

function textKey({ record, field }: TextPlace, language: LanguageTag): string {
  return [record, field, language].join('|');
}

function changed(text: ReportText, change: (blocks: Blocks, language: LanguageTag) => Blocks): ReportText {
  const { original, translations } = text;
  if (original === undefined) return text;
  return {
    ...text,
    original: { ...original, blocks: change(original.blocks, original.language) },
    translations: Object.fromEntries(Object.entries(translations).map(([language, one]) => [language, { ...one, blocks: change(one.blocks, language) }])),
  };
}

type Cut = { readonly start: number; readonly end: number; readonly words: string };

function cutsOf(findings: readonly Finding[], stand: Stand): readonly Cut[] {
  return findings.map(({ start, end, kind }) => ({ start, end, words: stand[kind] }));
}

/** Blocks are one plain text with a line break between lines, as the search saw them. */
function cutBlocks(blocks: Blocks, cuts: readonly Cut[]): Blocks {
  let at = 0;
  const line = (runs: readonly Run[]): readonly Run[] => {
    const cut = cutRuns(runs, cuts, at);
    at += runs.reduce((sum, { text }) => sum + text.length, 0) + 1;
    return cut;
  };
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'list') return withText({ ...block, runs: line(block.runs) });
    const items = block.items.map(line).filter((runs) => runs.length > 0);
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}

function withText(block: Exclude<Block, { readonly type: 'list' }>): readonly Block[] {
  return block.runs.length === 0 ? [] : [block];
}

/** The words stand in the run in which the name begins; what the name leaves of other runs stays as it was. */
function cutRuns(runs: readonly Run[], cuts: readonly Cut[], from: number): readonly Run[] {
  let at = from;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = cutText(run.text, start, cuts);
    return text === '' ? [] : [{ ...run, text }];
  });
}

function cutText(text: string, offset: number, cuts: readonly Cut[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, words } of cuts) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.length);
    if (to <= from) continue;
    out += text.slice(at, from) + (start >= offset ? words : '');
    at = to;
  }
  return out + text.slice(at);
}
