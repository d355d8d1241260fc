import { compareTranslations, pickText, type PickedText } from '../domain/pick-text.ts';
import type { Block, LanguageTag, Run } from '../domain/text.ts';
import { wordGap } from '../domain/writing.ts';
import { strays } from './collect.ts';
import { newInstance, type Context } from './context.ts';
import { directionOf, isSameLanguage } from './direction.ts';
import type { ReportText } from './input.ts';
import type { ModelRun, NumberRef, Paragraph, ParagraphRole, RecordRef, TextRun } from './model.ts';
import { markOf, type Voice } from './translation-mark.ts';

/** How a text is set: what its first paragraph is, and what is said before and after it in the report's language. */
export type Setting = {
  readonly role: ParagraphRole;
  readonly number?: NumberRef;
  readonly id?: string;
  readonly lead?: readonly ModelRun[];
  readonly tail?: readonly ModelRun[];
  /** What further paragraphs are; those of a numbered text carry `next` numbers and the role of the first. */
  readonly more?: ParagraphRole;
  readonly next?: () => NumberRef;
  /** The record the text is from; all its paragraphs lead there. */
  readonly record?: RecordRef;
  /** Without a marker in the place itself: a form field in another language explains itself. */
  readonly unmarked?: true;
  /** Neither marked nor listed: another text of the same item was. */
  readonly unlisted?: true;
  /** Whose words they are: of an answer, and of a passage of the report, it is said that they are translated. */
  readonly voice?: Voice;
  /** Where the text stands, for the list of texts that are not final. */
  readonly place: string;
};

/** The best text for the report's language: its original, else its translation, else the original as it is. */
export function pick(context: Context, text: ReportText): PickedText | undefined {
  const { language } = context.options;
  const { original } = text;
  if (original === undefined) return undefined;
  // Titles of the library come without a language; they are names and need no tag.
  if (original.language === 'und' || isSameLanguage(original.language, language)) return pickText(text, original.language);
  return pickText(text, nearest(text, language) ?? language);
}

/** The whole text as runs of one paragraph, with its language where that is another; for headings, cells and names. */
export function inline(context: Context, text: ReportText): readonly TextRun[] {
  const picked = pick(context, text);
  return picked === undefined ? [] : [textRun(context, picked.plain.replace(/\n/gu, ' '), picked.language)];
}

/** As `inline`, followed by the marker of a text that is not in the report's language; registers it for the last page. */
export function inlineMarked(context: Context, text: ReportText, place: string): readonly TextRun[] {
  const picked = pick(context, text);
  if (picked === undefined) return [];
  return [...inline(context, text), ...markers(context, text, picked, { place })];
}

/** As `inline`; a text that is not in the report's language is listed on the last page, but the place bears no marker. */
export function inlineListed(context: Context, text: ReportText, place: string): readonly TextRun[] {
  const picked = pick(context, text);
  if (picked !== undefined) markers(context, text, picked, { place });
  return inline(context, text);
}

/** A run of text that is in `language`. */
export function textRun(context: Context, text: string, language: LanguageTag = context.options.language): TextRun {
  const same = language === 'und' || isSameLanguage(language, context.options.language);
  return { kind: 'text', text, ...(same ? {} : { language }) };
}

/** A run in the report's own language and a tone of its own. */
export function toned(text: string, tone: 'label' | 'muted' | 'marker'): TextRun {
  return { kind: 'text', text, tone };
}

/** What stands between our words and a text beside them, in the report's language. */
export const gapOf = (context: Context): string => wordGap(context.options.language);

/** That gap as a run of its own; none where nothing stands there. */
export function gapRuns(context: Context): readonly TextRun[] {
  const text = gapOf(context);
  return text === '' ? [] : [textRun(context, text)];
}

/** Our words that name the text after them, with the gap between. */
export function leadRun(context: Context, words: string): TextRun {
  return toned(`${words}${gapOf(context)}`, 'label');
}

/** The direction a text has in this report: that of the language it is shown in. */
export function shownDirection(context: Context, text: ReportText): Paragraph['direction'] {
  const picked = pick(context, text);
  return picked === undefined ? context.direction : languageDirection(context, picked.language);
}

/**
 * A text as paragraphs. One in a language of the other direction stands in paragraphs of its own, below the words that
 * lead it in, so that both read in their own order; lists keep their numbers.
 */
export function flow(context: Context, text: ReportText, setting: Setting): readonly Paragraph[] {
  const paragraphs = flowing(context, text, setting);
  const { record } = setting;
  return record === undefined ? paragraphs : paragraphs.map((paragraph) => ({ ...paragraph, record }));
}

/** The record of a block; nothing for what is gathered under an id that no record has. */
export function recordRef(kind: RecordRef['kind'], id: string): { readonly record?: RecordRef } {
  return id === strays ? {} : { record: { kind, id } };
}

function flowing(context: Context, text: ReportText, setting: Setting): readonly Paragraph[] {
  const picked = pick(context, text);
  const { lead = [], tail = [] } = setting;
  if (picked === undefined) return [paragraph(context, setting, [...lead, ...tail])];
  const found = setting.unlisted === true ? [] : markers(context, text, picked, setting);
  const marks = setting.unmarked === true ? [] : found;
  if (languageDirection(context, picked.language) !== context.direction) {
    const opening = paragraph(context, setting, [...lead, ...unspaced(marks), ...tail]);
    const role = setting.more ?? 'foreign';
    return [...(opening.runs.length === 0 && opening.number === undefined ? [] : [opening]), ...picked.blocks.flatMap((block) => blockParagraphs(context, block, picked, { role }))];
  }
  return sameDirection(context, picked, setting, [...marks, ...tail]);
}

/** Markers carry a gap before them; what leads a text in ends with one. */
function unspaced([first, ...others]: readonly TextRun[]): readonly TextRun[] {
  return first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...others];
}

function sameDirection(context: Context, picked: PickedText, setting: Setting, tail: readonly ModelRun[]): readonly Paragraph[] {
  const { lead = [], next } = setting;
  const [opening, ...rest] = picked.blocks;
  const startsAsText = opening?.type === 'paragraph';
  const further = next === undefined ? { role: setting.more ?? 'more' } : { role: setting.role, next };
  const paragraphs = [
    ...(startsAsText || lead.length > 0 || setting.number !== undefined
      ? [paragraph(context, setting, startsAsText ? [...lead, ...runsOf(context, opening.runs, picked.language)] : lead)]
      : []),
    ...(startsAsText ? rest : picked.blocks).flatMap((block) => blockParagraphs(context, block, picked, further)),
  ];
  const last = paragraphs.at(-1);
  if (last === undefined || tail.length === 0) return paragraphs;
  return [...paragraphs.slice(0, -1), { ...last, runs: [...last.runs, ...tail] }];
}

/** The tag of the best translation into the language, whatever its region; of equals the one of the report's own tag. */
function nearest(text: ReportText, language: LanguageTag): LanguageTag | undefined {
  const found = Object.entries(text.translations).filter(([tag]) => isSameLanguage(tag, language));
  return found.sort(([a, one], [b, other]) => compareTranslations(one, other) || Number(b === language) - Number(a === language))[0]?.[0];
}

function markers(context: Context, text: ReportText, picked: PickedText, { place, voice }: Pick<Setting, 'place' | 'voice'>): readonly TextRun[] {
  const mark = markOf(context, text, picked, place, voice);
  return mark === null ? [] : [toned(`${gapOf(context)}${mark}`, 'marker')];
}

type Further = { readonly role: ParagraphRole; readonly next?: () => NumberRef };

function blockParagraphs(context: Context, block: Block, picked: PickedText, further: Further): readonly Paragraph[] {
  const direction = languageDirection(context, picked.language);
  if (block.type === 'list') return listParagraphs(context, block, picked);
  const runs = runsOf(context, block.runs, picked.language);
  if (block.type === 'callout') return [{ type: 'paragraph', role: 'callout', direction, runs }];
  const number = further.next === undefined ? {} : { number: further.next() };
  return [{ type: 'paragraph', role: further.role, direction, runs, ...number }];
}

function listParagraphs(context: Context, block: Extract<Block, { type: 'list' }>, picked: PickedText): readonly Paragraph[] {
  const instance = newInstance(context);
  const series = block.ordered ? 'ordered' : 'bullet';
  return block.items.map((item, at) => ({
    type: 'paragraph',
    role: 'list',
    direction: languageDirection(context, picked.language),
    runs: runsOf(context, item, picked.language),
    number: { series, level: 0, instance, label: block.ordered ? context.format.label(`${String(at + 1)}.`) : '' },
  }));
}

function runsOf(context: Context, runs: readonly Run[], language: LanguageTag): readonly TextRun[] {
  return runs.map((run) => ({
    ...textRun(context, run.text, language),
    ...(run.strong === true ? { strong: true } : {}),
    ...(run.emphasis === true ? { emphasis: true } : {}),
  }));
}

function paragraph(context: Context, setting: Setting, runs: readonly ModelRun[]): Paragraph {
  return {
    type: 'paragraph',
    role: setting.role,
    direction: context.direction,
    runs,
    ...(setting.number === undefined ? {} : { number: setting.number }),
    ...(setting.id === undefined ? {} : { id: setting.id }),
  };
}

function languageDirection(context: Context, language: LanguageTag): Paragraph['direction'] {
  return language === 'und' ? context.direction : directionOf(language);
}
