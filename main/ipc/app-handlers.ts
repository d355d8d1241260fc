import type { StartState } from '../../preload/shapes.ts';
import type { Handlers } from './register.ts';

type Group = 'app:read-start' | 'app:announce-ready' | 'app:answer-close' | 'app:still-closing' | 'app:restart';

type Parts = {
  readonly readStart: () => Promise<StartState>;
  readonly ready: () => void;
  readonly answerClose: (saved: boolean) => void;
  readonly stillClosing: () => void;
  readonly restart: () => void;
};

/** The program's own channels: start, ready, close. */
export function appHandlers({ readStart, ready, answerClose, stillClosing, restart }: Parts): Pick<Handlers, Group> {
  return {
    'app:read-start': async () => await readStart(),
    'app:announce-ready': () => {
      ready();
      return null;
    },
    'app:answer-close': ({ saved }) => {
      answerClose(saved);
      return null;
    },
    'app:still-closing': () => {
      stillClosing();
      return null;
    },
    'app:restart': () => {
      restart();
      return null;
    },
  };
}
