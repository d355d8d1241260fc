import { useMemo } from 'react';
import type { ReportModel } from '../../../report/model.ts';
import type { Drawing, Frame, Note } from './frame.ts';
import { pictureSource } from './picture-source.ts';
import { Blocks } from './report-blocks.tsx';
import { Runs } from './report-runs.tsx';
import { notesOf, type Sheet } from './sheets.ts';

/**
 * A whole report as it is printed: one section a part, its footnotes at the end of it. A pure function of the model,
 * without words of its own; the header and footer of each page are the printer's.
 */
export function ReportDocument({ model }: { readonly model: ReportModel }) {
  const drawing: Drawing = { frame: model, form: 'print' };
  const { logo } = model;
  return (
    <div className={`report report-print report-${model.direction}`} lang={model.language} dir={model.direction}>
      {model.draftMark === null ? null : <div className="report-draft-mark" aria-hidden="true">{model.draftMark}</div>}
      {logo === null ? null : <Logo logo={logo} />}
      {model.sections.map((section) => (
        <section key={section.id} className="report-section" data-orientation={section.orientation} data-starts-page={section.startsPage === true ? '' : undefined}>
          <Blocks drawing={drawing} blocks={section.blocks} />
          <Notes drawing={drawing} notes={notesOf(model, section.blocks)} />
        </section>
      ))}
    </div>
  );
}

function Logo({ logo }: { readonly logo: NonNullable<ReportModel['logo']> }) {
  return <p className="report-logo"><img src={pictureSource(logo)} width={logo.width} height={logo.height} alt={logo.alternative} /></p>;
}

/** Footnotes at the foot of what refers to them. */
function Notes({ drawing, notes }: { readonly drawing: Drawing; readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ol className="report-notes">
      {notes.map(({ number, paragraph }) => (
        <li key={number} id={drawing.form === 'print' ? `note-${String(number)}` : undefined} dir={paragraph.direction === drawing.frame.direction ? undefined : paragraph.direction}>
          <span className="report-note-number">
            {drawing.form === 'print' ? <a href={`#note-mark-${String(number)}`}>{number}</a> : number}
          </span>{' '}
          <Runs drawing={drawing} runs={paragraph.runs} base={paragraph.direction} />
        </li>
      ))}
    </ol>
  );
}

type SheetProps = Pick<Drawing, 'marked' | 'openId'> & {
  readonly frame: Frame;
  readonly sheet: Sheet;
  /** The number the printed page has, as far as it can be known, and of how many. */
  readonly page: number;
  readonly pages: number;
};

/** One sheet of the preview: white paper in the page's proportions, with header and footer. */
export function ReportSheet({ frame, sheet, page, pages, marked = null, openId }: SheetProps) {
  const drawing = useMemo<Drawing>(() => ({ frame, form: 'screen', marked, ...(openId === undefined ? {} : { openId }) }), [frame, marked, openId]);
  const { title, status, organisation } = frame.header;
  const { logo } = frame;
  const foot = frame.footer.map((part) => ('text' in part ? part.text : String(part.field === 'page' ? page : pages))).join('');
  return (
    <article className={`report report-sheet report-${frame.direction}`} lang={frame.language} dir={frame.direction} data-page={frame.page} data-orientation={sheet.landscape ? 'landscape' : undefined} aria-label={foot}>
      <div className="report-page">
        {frame.draftMark === null ? null : <div className="report-draft-mark" aria-hidden="true">{frame.draftMark}</div>}
        {page === 1 ? (logo === null ? null : <Logo logo={logo} />) : (
          <div className="report-header">
            <bdi>{title}</bdi>
            <bdi>{organisation === '' ? status : `${organisation} · ${status}`}</bdi>
          </div>
        )}
        <div className="report-body"><Blocks drawing={drawing} blocks={sheet.blocks} /></div>
        <Notes drawing={drawing} notes={sheet.notes} />
      </div>
      <div className="report-footer">{foot}</div>
    </article>
  );
}
