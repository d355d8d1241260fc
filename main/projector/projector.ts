import type { ProjectorShow, ProjectorState } from '../../preload/projector-shapes.ts';
import { isSamePlace, type Where } from './where.ts';

/** A window of the projector, as much of it as is needed here. */
export type ShownWindow = { readonly show: (show: ProjectorShow) => void; readonly close: () => void };
/** `ended`: a person closed it or pressed its key. `painted`: it can be seen. Neither is told after `close`. */
export type Heard = { readonly ended: () => void; readonly painted: () => void };

type Parts = {
  /** Where to show as the screens are now; undefined without any. */
  readonly where: () => Where | undefined;
  /** Tells of screens that come and go; gives what stops it. */
  readonly watchScreens: (changed: () => void) => () => void;
  readonly makeWindow: (where: Where, heard: Heard) => ShownWindow;
  /** Keeps the screens of the machine on; gives what lets them sleep again. */
  readonly keepAwake: () => () => void;
  readonly changed: () => void;
};

/**
 * The projector from when it is opened until it is ended. A window cannot lose or get a frame, and going out of full screen takes its
 * time on some systems: where a screen comes or goes another window takes over, and the old one stays until the new one is painted.
 */
export class Projector {
  readonly #parts: Parts;
  #now: ProjectorShow | undefined;
  #where: Where | undefined;
  #window: ShownWindow | undefined;
  /** Those that another one takes over from, until it is painted. */
  #before: readonly ShownWindow[] = [];
  #stop: () => void = () => undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get state(): ProjectorState {
    return { isOpen: this.#window !== undefined, isFullScreen: this.#window !== undefined && this.#where?.kind === 'full-screen' };
  }

  /** Opens it, or shows something else on the one that is open. */
  open(show: ProjectorShow): ProjectorState {
    this.#now = show;
    if (this.#window !== undefined) return this.show(show);
    this.#place();
    if (!this.state.isOpen) return this.state;
    const [unwatch, sleep] = [this.#parts.watchScreens(() => this.#place()), this.#parts.keepAwake()];
    this.#stop = () => {
      unwatch();
      sleep();
    };
    return this.state;
  }

  /** Shows something else; nothing where it is not open. */
  show(show: ProjectorShow): ProjectorState {
    if (this.#window === undefined) return this.state;
    this.#now = show;
    this.#window.show(show);
    return this.state;
  }

  /** Ends it; what was shown is forgotten. */
  close(): ProjectorState {
    const window = this.#window;
    if (window === undefined) return this.state;
    this.#window = undefined;
    this.#where = undefined;
    this.#now = undefined;
    this.#stop();
    this.#stop = () => undefined;
    this.#closeBefore();
    window.close();
    this.#parts.changed();
    return this.state;
  }

  #closeBefore(): void {
    for (const window of this.#before) window.close();
    this.#before = [];
  }

  #place(): void {
    const where = this.#parts.where();
    if (where === undefined || this.#now === undefined) return;
    if (this.#window !== undefined && isSamePlace(where, this.#where)) return;
    if (this.#window !== undefined) this.#before = [...this.#before, this.#window];
    this.#where = where;
    const window = this.#parts.makeWindow(where, {
      ended: () => { if (this.#window === window) this.close(); },
      painted: () => { if (this.#window === window) this.#closeBefore(); },
    });
    this.#window = window;
    window.show(this.#now);
    this.#parts.changed();
  }
}
