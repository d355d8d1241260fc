import type { ShownText, ShownTexts } from '../domain/projector-show.ts';
import { directionOf } from '../domain/writing.ts';
import { piecesOf } from './lines.ts';
import { wordingIn } from './words.ts';

type ShownProps = { readonly text: ShownText; readonly as?: 'span' | 'p' | 'h1'; readonly className?: string };

/** A text with the language and direction it is in, and what is said of a translation that is not final. */
export function Shown({ text, as: Tag = 'span', className }: ShownProps) {
  return <Tag className={className} lang={text.language} dir={text.direction}>{text.text}{text.mark === undefined ? null : <> <Mark text={text} /></>}</Tag>;
}

/** Texts in a row, with a point between them. */
export function InRow({ texts }: { readonly texts: ShownTexts }) {
  return texts.map((text, at) => (
    <span key={text.language}>
      {at === 0 ? null : <span className="room-between" aria-hidden="true">·</span>}
      <Shown text={text} />
    </span>
  ));
}

/** The largest text there is, a line a language where there are several of it. */
export function Large({ text, as: Tag = 'h1' }: { readonly text: ShownText; readonly as?: 'span' | 'h1' }) {
  const pieces = piecesOf(text.text, text.language);
  return (
    <Tag className="room-question" lang={text.language} dir={text.direction}>
      {pieces.length === 1 ? pieces[0] : pieces.map((piece, at) => <span key={at} className="room-clause">{piece}</span>)}
      {text.mark === undefined ? null : <> <Mark text={text} /></>}
    </Tag>
  );
}

/** "Translation, draft" in the language of the text, dashed as on every screen: not final. */
export function Mark({ text: { language, mark } }: { readonly text: ShownText }) {
  if (mark === undefined) return null;
  // Western: there is no number in it.
  const words = wordingIn(language, 'western');
  return <span className="room-mark" lang={words.language} dir={directionOf(words.language)}>{words.plain(mark)}</span>;
}
