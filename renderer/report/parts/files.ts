import { nextNumber, type Context } from '../context.ts';
import type { ReportFile } from '../input.ts';
import type { Cell, Figure, ModelBlock, ModelRun, Paragraph } from '../model.ts';
import { inline, pick, shownDirection, textRun, toned } from '../text-flow.ts';
import { cell, grid } from './grid.ts';
import { line } from './heading.ts';
import { questionLabel } from './outline.ts';

type Placed = { readonly file: ReportFile; readonly place: string; readonly order: readonly number[] };

/** Photos as figures, each with its caption, then a list of the files that are only named; in the order of the record. */
export function files(context: Context): readonly ModelBlock[] {
  const placed = placedFiles(context);
  const shown = placed.filter(({ file }) => file.picture !== null);
  const listed = placed.filter(({ file }) => file.picture === null);
  const rows = listed.map((one) => rowOf(context, one));
  return [
    ...shown.flatMap((one) => figureOf(context, one)),
    ...(rows.length === 0 ? [] : [grid(context, 'files', ['file', 'fileKind', 'belongs', 'shows'], [30, 17, 20, 33], rows)]),
  ];
}

/** The workshop's own first, then by the numbers of what they stand on, what was written of the report last. */
function placedFiles(context: Context): readonly Placed[] {
  const { input, format, words } = context;
  const places = new Map<string, Omit<Placed, 'file'>>();
  for (const [at, roundtable] of input.roundtables.entries()) {
    places.set(roundtable.id, { place: words('files.place.roundtable', { label: format.label(String(at + 1)) }), order: [at + 1] });
    for (const [index, { id, contributions }] of roundtable.questions.entries()) {
      const label = questionLabel(at, index);
      places.set(id, { place: words('files.place.question', { label: format.label(label) }), order: [at + 1, index + 1] });
      for (const [number, contribution] of contributions.entries()) {
        places.set(contribution.id, { place: words('files.place.contribution', { label: format.label(`${label}/${String(number + 1)}`) }), order: [at + 1, index + 1, number + 1] });
      }
    }
  }
  const placed = (input.files ?? []).map((file): Placed => {
    const known = places.get(file.parent.id);
    if (known !== undefined) return { file, ...known };
    return file.parent.kind === 'section' ? { file, place: words('files.place.section'), order: [Infinity] } : { file, place: words('files.place.workshop'), order: [] };
  });
  return placed.sort((one, other) => compareOrders(one.order, other.order));
}

/** What stands above comes first; equal ones keep their order. */
function compareOrders(one: readonly number[], other: readonly number[]): number {
  for (const [at, number] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    if (number !== against) return number - against;
  }
  return one.length - other.length;
}

function figureOf(context: Context, { file, place }: Placed): readonly Figure[] {
  const { picture, name, text } = file;
  if (picture === null) return [];
  const said = pick(context, text)?.plain ?? '';
  return [{ type: 'figure', picture: { ...picture, alternative: said === '' ? name : said }, caption: captionOf(context, file, place) }];
}

function captionOf(context: Context, { text, name }: ReportFile, place: string): Paragraph {
  const number = nextNumber(context, 'figure', (count) => context.words('files.figure').replace('%1', String(count)));
  const said = inline(context, text);
  const about: readonly ModelRun[] = said.length === 0 ? [textRun(context, name, 'und')] : said;
  return { ...line(context, 'caption', [...about, toned(`${context.words('list.dash')}${place}`, 'muted')]), number };
}

function rowOf(context: Context, { file, place }: Placed): readonly Cell[] {
  const { words } = context;
  const { name, kind, size, text, use } = file;
  const missing = use === 'shown' ? [textRun(context, words('files.notHere'))] : [];
  const said = inline(context, text);
  const shows = said.length === 0 ? [toned(words('files.notDescribed'), 'muted')] : said;
  return [
    cell(context, [textRun(context, name, 'und')]),
    [line(context, 'cell', [textRun(context, words(`files.kind.${kind}`))]), line(context, 'cell', [textRun(context, sizeOf(context, size))])],
    cell(context, [textRun(context, place)]),
    [{ type: 'paragraph', role: 'cell', direction: said.length === 0 ? context.direction : shownDirection(context, text), runs: shows }, ...missing.map((run) => line(context, 'cell', [run]))],
  ];
}

/** Whole kilobytes, or megabytes to a tenth; at least one kilobyte. */
function sizeOf({ words, format }: Context, bytes: number): string {
  if (bytes < 1_000_000) return words('files.kilobytes', { number: format.number(Math.max(1, Math.round(bytes / 1000))) });
  return words('files.megabytes', { number: format.number(Math.round(bytes / 100_000) / 10) });
}
