import type { ShownBallot } from '../domain/projector-show.ts';
import { Large, Shown } from './shown.tsx';
import type { Wording } from './words.ts';

type Option = ShownBallot['options'][number];

/** A vote: its options, then what came of each as a number, a bar and, where several stand alike, a word. */
export function BallotView({ ballot: { title, unit, options }, words }: { readonly ballot: ShownBallot; readonly words: readonly Wording[] }) {
  return (
    <section className="room-ballot">
      {title.length === 0 ? null : <h1>{title.map((text) => <Large key={text.language} as="span" text={text} />)}</h1>}
      <table className="room-options">
        <tbody>
          {options.map((option, at) => (
            <tr key={at}>
              <th scope="row">{option.text.map((text) => <Shown key={text.language} as="p" text={text} />)}</th>
              {option.result === null ? null : <ResultCells result={option.result} unit={unit} words={words} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ResultCells({ result: { value, share, isTied }, unit, words }: { readonly result: NonNullable<Option['result']>; readonly unit: ShownBallot['unit']; readonly words: readonly Wording[] }) {
  return (
    <>
      <td className="room-option-bar">
        <svg className="room-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect className="room-bar-all" width="100" height="6" />
          <rect className="room-bar-part" width={share * 100} height="6" />
        </svg>
      </td>
      <td className="room-option-value">{valueOf(value, unit, words[0])}</td>
      <td className="room-option-tie">{isTied ? words.map((wording) => <p key={wording.language} lang={wording.language}>= {wording.plain('tied')}</p>) : null}</td>
    </>
  );
}

/** A rating is a mean; dots and points of a ranking are counted. */
function valueOf(value: number, unit: ShownBallot['unit'], words: Wording | undefined): string {
  return words?.number(value, unit === 'rating' ? 1 : 0) ?? String(value);
}
