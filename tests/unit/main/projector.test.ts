import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Projector, type Heard } from '../../../main/projector/projector.ts';
import { isProjectorFile, projectorPath } from '../../../main/projector/projector-files.ts';
import { whereToShow, type Screen, type Where } from '../../../main/projector/where.ts';
import { isOwnPage } from '../../../main/security/navigation.ts';
import { isLocalRequest } from '../../../main/security/network.ts';
import { ProjectorShow } from '../../../preload/projector-shapes.ts';
import { agreedPoints, ballot, shows } from '../../helpers/projector-shows.ts';

const laptop: Screen = { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 }, workArea: { x: 0, y: 0, width: 1366, height: 728 } };
const hall: Screen = { id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 }, workArea: { x: 1366, y: 0, width: 1920, height: 1080 } };
const small: Screen = { id: 3, bounds: { x: -800, y: 0, width: 800, height: 600 }, workArea: { x: -800, y: 0, width: 800, height: 600 } };

describe('where the projector stands', () => {
  it('is all of another screen than the workbook’s, the largest there is', () => {
    expect(whereToShow([small, laptop, hall], 1)).toEqual({ kind: 'full-screen', screen: 2, bounds: hall.bounds });
    expect(whereToShow([laptop, hall], 2)).toEqual({ kind: 'full-screen', screen: 1, bounds: laptop.bounds });
  });

  it('is a window within the one screen there is, where it can be reached', () => {
    const where = whereToShow([laptop], 1);
    expect(where).toEqual({ kind: 'window', screen: 1, bounds: { x: 205, y: 109, width: 956, height: 510 } });
  });

  it('is a window on what is left when the workbook’s own screen is the one that went', () => {
    expect(whereToShow([hall], 1)).toMatchObject({ kind: 'window', screen: 2 });
  });

  it('is nowhere without a screen', () => {
    expect(whereToShow([], 1)).toBeUndefined();
  });
});

type Made = { readonly where: Where; readonly heard: Heard; readonly shown: ProjectorShow[]; isClosed: boolean };

/** A projector over screens that come and go by hand. */
function projector(first: readonly Screen[]) {
  const room = { screens: first, changed: (): void => undefined, awake: 0, told: 0 };
  const windows: Made[] = [];
  const own = new Projector({
    where: () => whereToShow(room.screens, 1),
    watchScreens: (changed) => {
      room.changed = changed;
      return () => { room.changed = () => undefined; };
    },
    makeWindow: (where, heard) => {
      const made: Made = { where, heard, shown: [], isClosed: false };
      windows.push(made);
      return { show: (show) => void made.shown.push(show), close: () => { made.isClosed = true; } };
    },
    keepAwake: () => {
      room.awake += 1;
      return () => { room.awake -= 1; };
    },
    changed: () => { room.told += 1; },
  });
  const plug = (...screens: Screen[]): void => {
    room.screens = screens;
    room.changed();
  };
  return { own, windows, room, plug, open: () => windows.filter(({ isClosed }) => !isClosed) };
}

describe('the projector', () => {
  it('opens once and shows what it is given, the screens of the machine kept on', () => {
    const { own, windows, room } = projector([laptop, hall]);
    expect(own.open(shows.enFr)).toEqual({ isOpen: true, isFullScreen: true });
    own.open(shows.zh);
    own.show(shows.arEn);
    expect([windows.length, room.awake]).toEqual([1, 1]);
    expect(windows[0]?.shown).toEqual([shows.enFr, shows.zh, shows.arEn]);
  });

  it('comes back to the first screen as a window when the other is unplugged, and goes out again', () => {
    const { own, windows, plug, open } = projector([laptop, hall]);
    own.open(shows.enFr);
    plug(laptop);
    expect(own.state).toEqual({ isOpen: true, isFullScreen: false });
    // The old one stays until the new one can be seen.
    expect(open()).toHaveLength(2);
    windows[1]?.heard.painted();
    expect(open().map(({ where, shown }) => [where.kind, shown.at(-1)])).toEqual([['window', shows.enFr]]);
    own.show(shows.zh);
    plug(laptop, hall);
    windows[2]?.heard.painted();
    expect(open().map(({ where, shown }) => [where.kind, shown.at(-1)])).toEqual([['full-screen', shows.zh]]);
  });

  it('leaves no window behind where screens come and go faster than a window is painted', () => {
    const { own, windows, plug, open } = projector([laptop, hall]);
    own.open(shows.enFr);
    plug(laptop);
    plug(laptop, hall);
    windows[2]?.heard.painted();
    expect(open()).toEqual([windows[2]]);
    plug();
    plug(laptop);
    own.close();
    expect(open()).toEqual([]);
  });

  it('does not move for a change that is none', () => {
    const { own, windows, plug } = projector([laptop]);
    own.open(shows.enFr);
    plug({ ...laptop, workArea: { ...laptop.workArea, height: 700 } });
    expect(windows).toHaveLength(1);
  });

  it('ends by its own key or by being closed, and forgets what it showed', () => {
    const { own, windows, room } = projector([laptop, hall]);
    own.open(shows.enFr);
    windows[0]?.heard.ended();
    expect([own.state.isOpen, room.awake, room.told]).toEqual([false, 0, 2]);
    own.show(shows.zh);
    room.changed();
    expect(windows).toHaveLength(1);
  });

  it('is not ended by a window that another has taken over from', () => {
    const { own, windows, plug } = projector([laptop, hall]);
    own.open(shows.enFr);
    plug(laptop);
    windows[0]?.heard.ended();
    expect(own.state.isOpen).toBe(true);
  });
});

describe('what may be shown', () => {
  it('is what the type names', () => {
    const whole = { ...shows.enFr, agreed: agreedPoints, ballots: [ballot], timer: { total: 1_500_000, endsAt: null, left: 760_000 } };
    expect(ProjectorShow.parse(whole)).toEqual(whole);
  });

  it.each<[string, object]>([
    ['at the top', { ...shows.enFr, notes: ['Ask Ion before dinner'] }],
    ['in the question', { ...shows.enFr, question: { ...shows.enFr.question, speakers: ['Ion Ceban'] } }],
    ['in a text', { ...shows.enFr, title: [{ language: 'en', direction: 'ltr', text: 'x', note: 'y' }] }],
    ['in an agreed point', { ...shows.enFr, agreed: [[{ language: 'en', direction: 'ltr', text: 'x', holders: [] }]] }],
    ['in a vote', { ...shows.enFr, ballots: [{ ...ballot, voters: ['Ion Ceban'] }] }],
    ['in a result', { ...shows.enFr, ballots: [{ ...ballot, options: [{ text: [], result: { value: 1, share: 1, isTied: false, by: 'Ion Ceban' } }] }] }],
    ['in the time', { ...shows.enFr, timer: { total: 1, endsAt: null, left: 1, owner: 'Ion Ceban' } }],
    ['for a third language', { ...shows.enFr, languages: ['en', 'fr', 'ro'] }],
    ['beyond the length of a text', { ...shows.enFr, title: [{ language: 'en', direction: 'ltr', text: 'x'.repeat(4001) }] }],
  ])('has no place for more %s', (_where, more) => {
    expect(ProjectorShow.safeParse(more).success).toBe(false);
  });
});

describe('the projector’s page', () => {
  const root = path.resolve('/opt/workbook/out/renderer');

  it.each([
    ['app://projector/', '/projector/index.html'],
    ['app://projector/index.html', '/projector/index.html'],
    ['app://projector/projector/index-CyfHwQxP.js', '/projector/index-CyfHwQxP.js'],
    ['app://projector/assets/noto-sans-latin-400-normal-B1.woff2', '/assets/noto-sans-latin-400-normal-B1.woff2'],
  ])('%s is served', (address, file) => {
    expect(projectorPath(address)).toBe(file);
  });

  it.each([
    'app://workbook/index.html', 'app://projector/assets/index-D4.js', 'app://projector/assets/../index.html', 'app://projector/projector/../index.html',
    'app://projector/projector/%2e%2e/index.html', 'app://projector.evil/index.html', 'app://projector/assets/sample.mwb', 'app://projector/locales/en/ui.json', 'file:///etc/passwd',
  ])('%s is not', (address) => {
    expect(projectorPath(address)).toBeUndefined();
  });

  it('is not served to the workbook', () => {
    const own = ['projector/index.html', 'projector/index-1.js', 'index.html', 'assets/projector.js'].map((file) => isProjectorFile(root, path.join(root, file)));
    expect(own).toEqual([true, true, false, false]);
  });

  it('goes nowhere but to itself, and asks nothing of the workbook', () => {
    const now = 'app://projector/index.html';
    const addresses = ['app://projector/', 'app://projector/index.html', 'app://workbook/', 'https://example.org/'];
    expect(addresses.map((address) => isOwnPage({ address, isMainFrame: true }, now))).toEqual([true, true, false, false]);
    expect(isOwnPage({ address: 'app://projector/', isMainFrame: true }, 'app://workbook/index.html#/home')).toBe(false);
    expect(addresses.map((address) => isLocalRequest(address, undefined, 'app://projector'))).toEqual([true, true, false, false]);
  });
});
