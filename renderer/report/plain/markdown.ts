import type { Cell, Contents, Heading, ModelBlock, ModelRun, Paragraph, ReportModel, Table } from '../model.ts';
import { escapeInside, escapeMarkdown, marked } from './markdown-text.ts';

/**
 * Reports as Markdown (CommonMark with the tables and footnotes of GitHub): for notes, web editors and version control. Numbers
 * are written out as the reader sees them, because Markdown would count anew. Several reports stand one after the other.
 */
export function markdownOf(models: readonly ReportModel[]): string {
  const several = models.length > 1;
  const pieces = models.map((model, at) => {
    const note = (number: number): string => (several ? `${String(at + 1)}-${String(number)}` : String(number));
    const blocks = model.sections.flatMap((section) => blocksOf(section.blocks, note));
    const notes = model.notes.map((paragraph, index) => `[^${note(index + 1)}]: ${runsOf(paragraph.runs, note)}`);
    const { status, organisation } = model.header;
    // The title page says the status as well; nobody reads it twice.
    const isSaid = blocks.includes(escapeMarkdown(status));
    const first = [isSaid ? '' : status, organisation, model.draftMark ?? ''].filter((part) => part !== '');
    return [first.map(escapeMarkdown).join(' · '), ...blocks, ...notes].filter((block) => block !== '').join('\n\n');
  });
  return `${pieces.join('\n\n***\n\n')}\n`;
}

type NoteName = (number: number) => string;

/** Items of one list stand on lines of their own without a blank between. */
function blocksOf(blocks: readonly ModelBlock[], note: NoteName): readonly string[] {
  const made: string[] = [];
  let list: string | null = null;
  for (const block of blocks) {
    const now = listOf(block);
    const text = blockOf(block, note);
    if (now !== null && now === list) made.push(`${made.pop() ?? ''}\n${text}`);
    else if (text !== '') made.push(text);
    list = now;
  }
  return made;
}

function listOf(block: ModelBlock): string | null {
  if (block.type !== 'paragraph' || block.role !== 'list' || block.number === undefined) return null;
  return `${block.number.series} ${String(block.number.instance)}`;
}

function blockOf(block: ModelBlock, note: NoteName): string {
  switch (block.type) {
    case 'heading':
      return headingOf(block, note);
    case 'paragraph':
      return paragraphOf(block, note);
    case 'contents':
      return contentsOf(block);
    case 'table':
      return tableOf(block, note);
    case 'figure':
      return [`[${escapeMarkdown(block.picture.alternative)}]`, block.caption === undefined ? '' : paragraphOf(block.caption, note)].filter((part) => part !== '').join('\n\n');
    case 'heat-map':
      return [`[${escapeMarkdown(block.alternative)}]`, paragraphOf(block.caption, note)].join('\n\n');
    case 'room':
      return Array.from({ length: block.lines }, (_, at) => labelledLine(block.labels?.[at] ?? [], note)).join('\n\n');
  }
}

/** A line to write on, after its words. */
function labelledLine(label: readonly ModelRun[], note: NoteName): string {
  return [runsOf(label, note), '\\_'.repeat(60)].filter((part) => part !== '').join(' ');
}

/** The title of the report has the first level, so its parts begin with the second. */
function headingOf({ level, runs, number }: Heading, note: NoteName): string {
  const label = number === undefined ? [] : [escapeInside(number.label)];
  return ['#'.repeat(level + 1), ...label, runsOf(runs, note)].filter((part) => part !== '').join(' ');
}

function paragraphOf(paragraph: Paragraph, note: NoteName): string {
  const { role, runs, number } = paragraph;
  const text = runsOf(runs, note);
  if (text === '' && number === undefined) return '';
  switch (role) {
    case 'title':
      return `# ${text}`;
    case 'callout':
      return `> ${text}`;
    case 'list':
      return `${number === undefined || number.series === 'bullet' ? '-' : number.label} ${text}`;
    default:
      return labelled(number?.label, text);
  }
}

function labelled(label: string | undefined, text: string): string {
  return label === undefined || label === '' ? text : `${escapeMarkdown(label)} ${text}`.trimEnd();
}

function contentsOf({ title, entries }: Contents): string {
  const lines = entries.map(({ level, number, runs }) => `${'  '.repeat(level - 1)}- ${labelled(number, runsOf(runs, String))}`);
  return [`## ${escapeMarkdown(title)}`, lines.join('\n')].join('\n\n');
}

/** A head row is needed in Markdown: a table of fields has an empty one. */
function tableOf({ columns, head, rows, caption }: Table, note: NoteName): string {
  const row = (cells: readonly Cell[]): string => `| ${cells.map((cell) => cellOf(cell, note)).join(' | ')} |`;
  const lines = [row(head ?? columns.map(() => [])), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
  return caption === undefined ? lines : `${paragraphOf(caption, note)}\n\n${lines}`;
}

function cellOf(cell: Cell, note: NoteName): string {
  return cell.map(({ runs, number }) => labelled(number?.label, runsOf(runs, note))).filter((text) => text !== '').join('<br>');
}

function runsOf(runs: readonly ModelRun[], note: NoteName): string {
  return runs.map((run) => (run.kind === 'note' ? `[^${note(run.note)}]` : marked(run))).join('').trim();
}
