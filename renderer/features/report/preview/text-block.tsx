import type { Heading, ModelBlock, ModelRun, NumberRef, Paragraph } from '../../../report/model.ts';
import { isForeign, isSameRecord, recordOf, type Drawing } from './frame.ts';
import { labelDirection, Runs } from './report-runs.tsx';

/** Levels of headings begin below the title, which is a level of its own: the first on paper, below the pane's on the screen. */
const titleLevel = { print: 1, screen: 2 } as const;

/** A paragraph or heading with its number in the margin. */
export function TextBlock({ drawing, block, before }: { readonly drawing: Drawing; readonly block: Paragraph | Heading; readonly before?: ModelBlock | undefined }) {
  const { form, frame, marked } = drawing;
  const { direction, id } = block;
  const record = recordOf(block);
  const foreign = form === 'screen' && isForeign(block);
  const Tag = tagOf(block, form);
  const language = blockLanguage(block.runs);
  return (
    <Tag
      className={`report-block report-${block.type === 'heading' ? `heading-${String(block.level)}` : block.role}${block.compact === true ? ' report-compact' : ''}`}
      dir={direction === frame.direction ? undefined : direction}
      lang={language}
      {...placeOf(form, id)}
      data-starts-page={form === 'print' && block.startsPage === true ? '' : undefined}
      {...(form === 'screen' && record !== undefined ? { 'data-record': record.id, 'data-kind': record.kind } : {})}
      {...(foreign ? { 'data-foreign': '' } : {})}
      {...(isSameRecord(record, marked) ? { 'data-marked': '' } : {})}
    >
      {foreign ? <Said drawing={drawing} block={block} /> : null}
      <Label drawing={drawing} block={block} opens={record !== undefined && !(before !== undefined && isSameRecord(record, recordOf(before)))} />
      <Runs drawing={drawing} runs={foreign ? withoutMarkers(block.runs) : block.runs} base={direction} language={language} />
    </Tag>
  );
}

type Tag = 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5';

function tagOf(block: Paragraph | Heading, form: Drawing['form']): Tag {
  const top = titleLevel[form];
  const tags: readonly Tag[] = ['p', 'h1', 'h2', 'h3', 'h4', 'h5'];
  if (block.type === 'heading') return tags[top + block.level] ?? 'p';
  return block.role === 'title' ? (tags[top] ?? 'p') : 'p';
}

/** The place a reference leads to. On the screen ids belong to the program's own page. */
function placeOf(form: Drawing['form'], id: string | undefined): { readonly id?: string; readonly 'data-id'?: string } {
  if (id === undefined) return {};
  return form === 'print' ? { id } : { 'data-id': id };
}

/** The language of a block all of whose words are of one other language. */
function blockLanguage(runs: readonly ModelRun[]): string | undefined {
  const [first, ...others] = runs.flatMap((run) => (run.kind === 'text' ? [run.language] : []));
  return first !== undefined && first !== 'und' && others.every((language) => language === first) ? first : undefined;
}

/** What the report says of a text in another language, at its head: on the screen it is the first thing to see. */
function Said({ drawing, block }: { readonly drawing: Drawing; readonly block: Paragraph | Heading }) {
  const said = block.runs.filter((run) => run.kind === 'text' && run.tone === 'marker');
  if (said.length === 0) return null;
  return <span className="report-said" dir={drawing.frame.direction} lang={drawing.frame.language}><Runs drawing={drawing} runs={said} base={drawing.frame.direction} /></span>;
}

function withoutMarkers(runs: readonly ModelRun[]): readonly ModelRun[] {
  return runs.filter((run) => run.kind !== 'text' || run.tone !== 'marker');
}

/** The number in the margin; on the screen the button that leads to the record. */
function Label({ drawing, block, opens }: { readonly drawing: Drawing; readonly block: Paragraph | Heading; readonly opens: boolean }) {
  const { number } = block;
  const direction = drawing.frame.direction;
  const label = number === undefined ? null : <NumberLabel number={number} direction={labelDirection(number, direction)} />;
  if (drawing.form === 'print' || !opens) return label;
  if (number === undefined || number.label === '') return <button type="button" tabIndex={-1} className="report-open report-open-bare" aria-labelledby={drawing.openId} />;
  return (
    <button type="button" tabIndex={-1} className={`report-open report-number report-number-${number.series}`} aria-describedby={drawing.openId}>
      <bdi dir={labelDirection(number, direction)}>{number.label}</bdi>
    </button>
  );
}

function NumberLabel({ number, direction }: { readonly number: NumberRef; readonly direction: 'ltr' | 'rtl' }) {
  if (number.series === 'bullet') return <span className="report-number report-number-bullet" aria-hidden="true" />;
  return <span className={`report-number report-number-${number.series}`}><bdi dir={direction}>{number.label}</bdi>{' '}</span>;
}
