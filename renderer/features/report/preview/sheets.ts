import { beginsPage } from '../../../report/begins-page.ts';
import type { Cell, ModelBlock, ModelRun, Paragraph, ParagraphRole, ReportModel, Table } from '../../../report/model.ts';
import type { Note } from './frame.ts';

/** A page as far as it can be known before Word or the printer lays out the text. */
export type Sheet = {
  readonly section: string;
  readonly landscape: boolean;
  readonly blocks: readonly ModelBlock[];
  readonly notes: readonly Note[];
};

/** Points. The text area of `docx/theme.ts`; the header's and footer's lines lie in the margins. */
const areas = { A4: { width: 465, height: 711 }, Letter: { width: 482, height: 662 } } as const;
const marginColumn = 40;

type Measure = { readonly size: number; readonly inset: number; readonly after: number };
const text: Measure = { size: 11, inset: marginColumn, after: 6 };
const cell: Measure = { size: 10, inset: 0, after: 2 };
const measures: Readonly<Partial<Record<ParagraphRole, Measure>>> = {
  kicker: { size: 12, inset: 0, after: 12 },
  event: { size: 12, inset: 0, after: 4 },
  title: { size: 22, inset: 0, after: 6 },
  'place-date': { size: 12, inset: 0, after: 14 },
  note: { size: 9, inset: 0, after: 6 },
  side: { size: 11, inset: marginColumn + 23, after: 6 },
  list: { size: 11, inset: marginColumn + 20, after: 3 },
  cell,
  'cell-head': cell,
  participant: cell,
  'follow-up': cell,
  answer: cell,
  'plan-item': cell,
};
const headings = { 1: { size: 15, inset: 0, after: 34 }, 2: { size: 12.5, inset: marginColumn, after: 24 }, 3: { size: 11.5, inset: marginColumn, after: 19 } } as const;

/** A letter's share of the size, over running text. */
const letterWidth = { ltr: 0.5, rtl: 0.46 } as const;
const lineHeight = 1.35;

/**
 * Cuts a report into sheets of about one page each. Where a page really ends only Word or the printer knows, so heights are
 * worked out from the number of letters; a heading never ends a sheet, and a table is cut between rows, its head repeated.
 */
export function sheetsOf(model: ReportModel): readonly Sheet[] {
  const cutter = new Cutter(model);
  model.sections.forEach((section, at) => {
    const before = model.sections[at - 1];
    const landscape = section.orientation === 'landscape';
    cutter.section(section.id, landscape, section.startsPage === true || (before?.orientation === 'landscape') !== landscape);
    for (const block of section.blocks) cutter.add(block);
  });
  return cutter.sheets();
}

type Open = { section: string; landscape: boolean; blocks: ModelBlock[]; left: number };

class Cutter {
  readonly #model: ReportModel;
  readonly #done: Open[] = [];
  #open: Open;
  #section = '';

  constructor(model: ReportModel) {
    this.#model = model;
    this.#open = this.#fresh('', false);
  }

  section(id: string, landscape: boolean, startsPage: boolean): void {
    this.#section = id;
    if (startsPage && this.#open.blocks.length > 0) this.#turn();
    if (this.#open.blocks.length === 0) this.#open = this.#fresh(id, landscape);
  }

  add(block: ModelBlock): void {
    if (block.type === 'table') return this.#addTable(block);
    const height = this.#heightOf(block);
    if ((beginsPage(block) || height > this.#open.left) && this.#open.blocks.length > 0) this.#turn();
    this.#put(block, height);
  }

  sheets(): readonly Sheet[] {
    return [...this.#done, this.#open].filter(({ blocks }) => blocks.length > 0).map(({ section, landscape, blocks }) => ({ section, landscape, blocks, notes: notesOf(this.#model, blocks) }));
  }

  #put(block: ModelBlock, height: number): void {
    this.#open.blocks.push(block);
    this.#open.left -= height;
  }

  /** Begins a sheet; what has to stand with the next block comes along. */
  #turn(): void {
    const full = this.#open;
    let kept = full.blocks.length;
    while (kept > 1 && staysWithNext(full.blocks[kept - 1])) kept -= 1;
    if (kept === 1 && staysWithNext(full.blocks[0])) kept = full.blocks.length;
    const carried = full.blocks.splice(kept);
    this.#done.push(full);
    this.#open = this.#fresh(this.#section, full.landscape);
    for (const block of carried) this.#put(block, this.#heightOf(block));
  }

  #fresh(section: string, landscape: boolean): Open {
    const { width, height } = areas[this.#model.page];
    return { section, landscape, blocks: [], left: landscape ? width : height };
  }

  #addTable(table: Table): void {
    const headHeight = table.head === undefined ? 0 : this.#rowHeight(table, table.head);
    let rows: (readonly Cell[])[] = [];
    let caption = table.caption;
    let used = headHeight;
    const flush = (): void => {
      if (rows.length === 0) return;
      const { caption: _, ...bare } = table;
      this.#put({ ...bare, ...(caption === undefined ? {} : { caption }), rows }, used);
      [rows, caption, used] = [[], undefined, headHeight];
    };
    for (const row of table.rows) {
      const height = this.#rowHeight(table, row);
      if (used + height > this.#open.left && this.#open.blocks.length + rows.length > 0) {
        flush();
        this.#turn();
      }
      rows.push(row);
      used += height;
    }
    flush();
  }

  #rowHeight(table: Table, cells: readonly Cell[]): number {
    return 6 + Math.max(0, ...cells.map((content, at) => content.reduce((sum, paragraph) => sum + this.#textHeight(paragraph.runs, cell, (this.#width() * (table.columns[at] ?? 0)) / 100 - 10), 0)));
  }

  #heightOf(block: ModelBlock): number {
    switch (block.type) {
      case 'heading':
        return this.#textHeight(block.runs, headings[block.level], this.#width());
      case 'paragraph':
        return this.#textHeight(block.runs, measures[block.role] ?? text, this.#width());
      case 'contents':
        return 40 + block.entries.length * 17;
      case 'room':
        return block.lines * 24;
      case 'figure':
        return Math.min(450, (block.picture.height / Math.max(1, block.picture.width)) * this.#width()) + 20;
      case 'heat-map':
        return 50 + block.rows.length * 28;
      case 'table':
        return block.rows.reduce((sum, row) => sum + this.#rowHeight(block, row), 0);
    }
  }

  #width(): number {
    const { width, height } = areas[this.#model.page];
    return this.#open.landscape ? height : width;
  }

  #textHeight(runs: readonly ModelRun[], { size, inset, after }: Measure, width: number): number {
    const letters = runs.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : 1), 0);
    const line = Math.max(1, (width - inset) / (size * letterWidth[this.#model.direction]));
    return Math.max(1, Math.ceil(letters / line)) * size * lineHeight + after;
  }
}

function staysWithNext(block: ModelBlock | undefined): boolean {
  return block?.type === 'heading' || (block?.type === 'paragraph' && block.keepNext === true);
}

/** The footnotes that these blocks refer to. */
export function notesOf(model: ReportModel, blocks: readonly ModelBlock[]): readonly Note[] {
  const numbers = [...new Set(blocks.flatMap(paragraphsOf).flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'note' ? [run.note] : []))))];
  return numbers.sort((a, b) => a - b).flatMap((number) => {
    const paragraph = model.notes[number - 1];
    return paragraph === undefined ? [] : [{ number, paragraph }];
  });
}

function paragraphsOf(block: ModelBlock): readonly Pick<Paragraph, 'runs'>[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block];
    case 'table':
      return [...(block.caption === undefined ? [] : [block.caption]), ...(block.head ?? []).flat(), ...block.rows.flat(2)];
    case 'figure':
      return block.caption === undefined ? [] : [block.caption];
    case 'heat-map':
      return [block.caption];
    case 'contents':
    case 'room':
      return [];
  }
}
