import { createRoot } from 'react-dom/client';
import type { ProjectorShow } from '../domain/projector-show.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import './room.css';
import { RoomView } from './room-view.tsx';

/** What the preload gives: see `preload/projector.ts`. */
type Bridge = { readonly ready: (listener: (show: ProjectorShow) => void) => void; readonly end: () => void };
declare global {
  interface Window {
    readonly projector?: Bridge;
  }
}

/** Letters whose faces are not in the first style sheet; with them the first picture waits for the others. */
const others = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;

const root = createRoot(document.querySelector('#root') ?? document.body);
const moreFaces = async (): Promise<unknown> => await import('../ui/more-fonts.ts');

function draw(show: ProjectorShow): void {
  const page = document.documentElement;
  page.dataset['theme'] = show.theme;
  page.lang = show.languages[0] ?? 'en';
  page.dir = (show.question?.wording[0] ?? show.title[0])?.direction ?? 'ltr';
  document.title = show.title[0]?.text ?? document.title;
  root.render(<RoomView show={show} />);
}

let drawn = Promise.resolve();
window.projector?.ready((show) => {
  // One after the other: what comes later is never drawn before.
  drawn = drawn.then(async () => {
    if (others.test(JSON.stringify(show))) await moreFaces();
    draw(show);
  });
});
requestIdleCallback(() => void moreFaces());

window.addEventListener('keydown', (event) => {
  if (event.code !== 'Escape' && event.code !== 'F9') return;
  event.preventDefault();
  window.projector?.end();
});
