import type { Context } from './context.ts';
import type { ReportText } from './input.ts';
import type { ModelRun, NoteRun, Paragraph, TextRun } from './model.ts';
import { inlineMarked, shownDirection } from './text-flow.ts';

const mark = /\[\^([^\]\s]{1,20})\]/u;

/**
 * A passage with its footnotes: each mark `[^1]` in the text becomes a reference, and the note joins those of the report, which
 * Word numbers through. A mark without a note stays as it was typed, so that the reader sees the gap. A note whose mark is not in
 * the text shown (a translation may lack it) is referred to at the end of the passage: nothing that was written is lost.
 */
export function withFootnotes(context: Context, paragraphs: readonly Paragraph[], notes: Readonly<Record<string, ReportText>>, place: string): readonly Paragraph[] {
  const written = Object.entries(notes).filter(([, text]) => text.original !== undefined);
  if (written.length === 0) return paragraphs;
  const left = new Map(written);
  const refer = (name: string): NoteRun | undefined => {
    const text = written.find(([known]) => known === name)?.[1];
    if (text === undefined) return undefined;
    left.delete(name);
    return addNote(context, text, place);
  };
  const marked = paragraphs.map((paragraph) => ({ ...paragraph, runs: paragraph.runs.flatMap((run) => (run.kind === 'text' ? splitRun(run, refer) : [run])) }));
  const rest = [...left.keys()].flatMap((name) => refer(name) ?? []);
  const last = marked.at(-1);
  return last === undefined || rest.length === 0 ? marked : [...marked.slice(0, -1), { ...last, runs: [...last.runs, ...rest] }];
}

/** Adds a footnote to the report, in the best language there is, and gives the reference to it. */
export function addNote(context: Context, text: ReportText, place: string): NoteRun {
  const { notes } = context.gathered;
  notes.push({ type: 'paragraph', role: 'note', direction: shownDirection(context, text), runs: inlineMarked(context, text, place) });
  return { kind: 'note', note: notes.length };
}

function splitRun(run: TextRun, refer: (name: string) => NoteRun | undefined): readonly ModelRun[] {
  const found: ModelRun[] = [];
  let typed = '';
  let rest = run.text;
  for (let hit = mark.exec(rest); hit !== null; hit = mark.exec(rest)) {
    const note = refer(hit[1] ?? '');
    const upTo = rest.slice(0, hit.index + (note === undefined ? hit[0].length : 0));
    rest = rest.slice(hit.index + hit[0].length);
    typed += upTo;
    if (note === undefined) continue;
    if (typed !== '') found.push({ ...run, text: typed });
    found.push(note);
    typed = '';
  }
  const text = typed + rest;
  return text === '' ? found : [...found, { ...run, text }];
}
