import { useRef } from 'react';
import type { ProjectorShow, ShownText, ShownTexts } from '../domain/projector-show.ts';
import { BallotView } from './ballot-view.tsx';
import { ClockView } from './clock-view.tsx';
import { useFit } from './fit.ts';
import { InRow, Large, Mark, Shown } from './shown.tsx';
import { wordingIn, type Wording } from './words.ts';

/** What the room sees. */
export function RoomView({ show }: { readonly show: ProjectorShow }) {
  const room = useRef<HTMLElement>(null);
  useFit(room, show);
  const words = wordsOf(show);
  if (show.isBlank) return <main ref={room} className="room" data-blank />;
  const { question, ballots, timer, agreed } = show;
  const hasWork = question !== null || ballots.length > 0;
  return (
    <main ref={room} className="room">
      {hasWork ? <Head show={show} words={words} /> : null}
      <div className="room-work">
        {ballots.length > 0 ? <div className="room-ballots">{ballots.map((ballot, at) => <BallotView key={at} ballot={ballot} words={words} />)}</div> : null}
        {ballots.length === 0 && question !== null ? <Question wording={question.wording} context={question.context} /> : null}
        {hasWork ? null : <Empty show={show} />}
      </div>
      {timer === null && agreed.length === 0 ? null : (
        <footer className="room-foot">
          {timer === null ? null : <ClockView timer={timer} words={words} />}
          {agreed.length === 0 ? null : <ul className="room-agreed">{agreed.map((point, at) => <Agreed key={at} point={point} words={words} />)}</ul>}
        </footer>
      )}
    </main>
  );
}

/** One wording a language; where two languages have no words of their own they would say the same twice. */
function wordsOf({ languages, digits }: ProjectorShow): readonly Wording[] {
  const all = languages.map((language) => wordingIn(language, digits));
  return all.filter(({ language }, at) => all.findIndex((one) => one.language === language) === at);
}

function Head({ show, words }: { readonly show: ProjectorShow; readonly words: readonly Wording[] }) {
  const { question, place } = show;
  const [where] = place;
  return (
    <header className="room-head">
      {question === null ? null : <span className="room-number" dir="ltr">{words[0]?.label(question.number) ?? question.number}</span>}
      <p className="room-topic"><InRow texts={question?.topic ?? show.title} /></p>
      {where === undefined ? null : <Shown as="p" className="room-place" text={where} />}
    </header>
  );
}

/** The question and its context, a column a language. */
function Question({ wording, context }: { readonly wording: ShownTexts; readonly context: ShownTexts }) {
  return (
    <div className="room-columns">
      {wording.map((text) => (
        <section key={text.language} className="room-column" lang={text.language} dir={text.direction}>
          <Large text={text} />
          {context.filter(({ language }) => language === text.language).map((one) => <Shown key={one.language} as="p" className="room-context" text={one} />)}
        </section>
      ))}
    </div>
  );
}

/** The workshop, where nothing else is shown. */
function Empty({ show: { title, place } }: { readonly show: ProjectorShow }) {
  return (
    <div className="room-empty">
      {title.map((text) => <Large key={text.language} text={text} />)}
      {place.length === 0 ? null : <p className="room-empty-place"><InRow texts={place} /></p>}
    </div>
  );
}

function Agreed({ point, words }: { readonly point: ShownTexts; readonly words: readonly Wording[] }) {
  return (
    <li className="room-point">
      <svg className="room-disc" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" /><path d="m6.5 12.5 3.8 3.8 7.4-8.2" /></svg>
      <div>
        {point.map((text) => (
          <p key={text.language} lang={text.language} dir={text.direction}><AgreedWord text={text} words={words} /> {text.text}{text.mark === undefined ? null : <> <Mark text={text} /></>}</p>
        ))}
      </div>
    </li>
  );
}

/** In the language of the point, or the first there is. */
function AgreedWord({ text, words }: { readonly text: ShownText; readonly words: readonly Wording[] }) {
  const fitting = words.find(({ language }) => text.language.split('-')[0] === language) ?? words[0];
  return fitting === undefined ? null : <strong lang={fitting.language}>{fitting.plain('agreed')}</strong>;
}
