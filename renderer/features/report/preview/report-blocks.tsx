import { Fragment, type ReactNode } from 'react';
import type { Contents, Figure, HeatMap, ModelBlock, ModelRun, Room } from '../../../report/model.ts';
import type { Drawing } from './frame.ts';
import { pictureSource } from './picture-source.ts';
import { labelDirection, Runs } from './report-runs.tsx';
import { ReportTable } from './report-table.tsx';
import { TextBlock } from './text-block.tsx';

type BlockProps<B = ModelBlock> = { readonly drawing: Drawing; readonly block: B; readonly before?: ModelBlock | undefined };

/** One block of the model. `before` is the block above it: a record bears its button once. */
export function Block({ drawing, block, before }: BlockProps) {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return <TextBlock drawing={drawing} block={block} before={before} />;
    case 'table':
      return <ReportTable drawing={drawing} table={block} />;
    case 'contents':
      return <ContentsList drawing={drawing} block={block} />;
    case 'figure':
      return <PictureBlock drawing={drawing} block={block} />;
    case 'heat-map':
      return <HeatBlock drawing={drawing} block={block} />;
    case 'room':
      return <WritingRoom drawing={drawing} block={block} />;
  }
}

function ContentsList({ drawing, block }: BlockProps<Contents>) {
  const { form, frame } = drawing;
  return (
    <div className="report-contents">
      <p className="report-contents-title">{block.title}</p>
      <ul>
        {block.entries.map(({ level, number, runs, target }) => {
          const words = (
            <>
              {number === '' ? null : <span className="report-contents-number"><bdi dir={labelDirection({ series: 'outline', level: 0, instance: 0, label: number }, frame.direction)}>{number}</bdi>{' '}</span>}
              <span className="report-contents-words"><Runs drawing={drawing} runs={runs} base={frame.direction} /></span>
            </>
          );
          return (
            <li key={target} data-level={level}>
              {form === 'print' ? <a href={`#${target}`}>{words}</a> : <button type="button" tabIndex={-1} className="report-go" data-target={target}>{words}</button>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function PictureBlock({ drawing, block: { picture, caption } }: BlockProps<Figure>) {
  return (
    <figure className="report-figure">
      <img src={pictureSource(picture)} width={picture.width} height={picture.height} alt={picture.alternative} />
      {caption === undefined ? null : <figcaption><TextBlock drawing={drawing} block={caption} /></figcaption>}
    </figure>
  );
}

/** A heat map as a picture: what it shows is read out in its place, and stands in the table below it. */
function HeatBlock({ drawing, block: { columns, rows, alternative, caption } }: BlockProps<HeatMap>) {
  return (
    <figure className="report-figure">
      <div className="report-heat" role="img" aria-label={alternative} style={{ gridTemplateColumns: `34% repeat(${String(columns.length)}, 1fr)` }}>
        <span />
        {columns.map((text, at) => <TextBlock key={at} drawing={drawing} block={text} />)}
        {rows.map(({ label, cells }, at) => (
          <Fragment key={at}>
            <TextBlock drawing={drawing} block={label} />
            {cells.map(({ text, heat }, place) => <div key={place} className="report-heat-cell" data-heat-step={heat ?? 'none'}><TextBlock drawing={drawing} block={text} /></div>)}
          </Fragment>
        ))}
      </div>
      <figcaption><TextBlock drawing={drawing} block={caption} /></figcaption>
    </figure>
  );
}

/** Lines to write on. Without words they are only seen. */
function WritingRoom({ drawing, block: { lines, labels } }: BlockProps<Room>) {
  return (
    <div className="report-room" aria-hidden={labels === undefined ? true : undefined}>
      {Array.from({ length: lines }, (_, at) => <div key={at} className="report-room-line"><RoomLabel drawing={drawing} runs={labels?.[at] ?? []} /></div>)}
    </div>
  );
}

function RoomLabel({ drawing, runs }: { readonly drawing: Drawing; readonly runs: readonly ModelRun[] }) {
  return runs.length === 0 ? null : <span><Runs drawing={drawing} runs={runs} base={drawing.frame.direction} /></span>;
}

/** Blocks one below the other, with what is put around neighbours that stand together. */
export function Blocks({ drawing, blocks }: { readonly drawing: Drawing; readonly blocks: readonly ModelBlock[] }): ReactNode {
  return blocks.map((block, at) => <Fragment key={at}><Block drawing={drawing} block={block} before={blocks[at - 1]} /></Fragment>);
}
