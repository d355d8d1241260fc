import path from 'node:path';
import { app, ipcMain, nativeTheme, shell, type BrowserWindow } from 'electron';
import type { Input } from '../preload/contract.ts';
import type { DeviceSettings, StartFound, StartState } from '../preload/shapes.ts';
import type { CloseHandshake } from './close-handshake.ts';
import { sayTookOver } from './native-questions.ts';
import { workbooksIn } from './files/handed-files.ts';
import { nodeDisk } from './files/node-disk.ts';
import { SaveTokens } from './files/save-tokens.ts';
import { appHandlers } from './ipc/app-handlers.ts';
import { keepingHandlers } from './ipc/keeping-handlers.ts';
import { problemHandlers } from './ipc/problem-handlers.ts';
import { printHandlers } from './ipc/print-handlers.ts';
import { projectorHandlers } from './ipc/projector-handlers.ts';
import { registerChannels } from './ipc/register.ts';
import { senderOf } from './ipc/sender.ts';
import { isOnlyReading, refusedIn } from './ipc/only-reading.ts';
import { startHandlers } from './ipc/start-handlers.ts';
import { settingsHandlers } from './ipc/settings-handlers.ts';
import { timeHandlers } from './ipc/time-handlers.ts';
import { closeKeeping, openKeeping, type Keeping } from './keeping.ts';
import { errorKind, logFolder, type Log } from './log.ts';
import { installMenu } from './menu.ts';
import { installNavigationGuards } from './security/navigation.ts';
import { pageSource, type PageSource } from './security/scheme.ts';
import { hiddenPrinter, type Printer } from './print/printer.ts';
import { openProjector } from './projector/open-projector.ts';
import type { Projector } from './projector/projector.ts';
import { watchMain } from './problems/watch-main.ts';
import { sayPageIsMissing, watchWindow } from './problems/watch-window.ts';
import { askForLock } from './vault/lock-signals.ts';
import type { Settings } from './settings.ts';
import { Refusal } from './files/failure.ts';
import { clearRows, rowsIn, serveWorkbook } from './start/session.ts';
import type { Prepared } from './start/prepare.ts';
import { modeWithout } from './start/plan.ts';
import type { Place } from './start/place.ts';
import type { PurgeList } from './wipe/purge-list.ts';
import { restart } from './restart.ts';
import { watchSystem } from './system-events.ts';
import { UnderWay } from './under-way.ts';
import { handshakeWith } from './window-close.ts';
import { createWorkbookWindow, loadWorkbook, windowState } from './window.ts';
import { readWords, type Words } from './words.ts';
import { newTag } from './new-tag.ts';

/** Milliseconds for files under way (an export onto a slow stick) to be finished. */
const longestStop = 20_000;

/** The running program. */
export class Workbook {
  readonly #place: Place;
  readonly #log: Log;
  readonly #settings: Settings;
  readonly #keeping: Keeping;
  readonly #ownWindows = new Set<number>();
  readonly #handshake: CloseHandshake;
  readonly #source: PageSource;
  readonly #printer: Printer;
  readonly #projector: Projector;
  readonly #tokens = new SaveTokens();
  readonly #purged: PurgeList;
  readonly #databaseRemoved: boolean;
  readonly #underWay = new UnderWay();
  #window: BrowserWindow | undefined;
  #words: Promise<Words> | undefined;
  #found: Prepared['found'];
  #isToldOnce = false;

  constructor(place: Place, prepared: Prepared) {
    const { log, settings, found } = prepared;
    this.#place = place;
    this.#log = log;
    this.#settings = settings;
    this.#found = found;
    this.#source = pageSource(path.join(place.root, 'out/renderer'), place.devServer);
    this.#printer = hiddenPrinter(this.#source, (what) => log.warn('refused', { what }));
    this.#purged = prepared.purged;
    this.#databaseRemoved = prepared.databaseRemoved;
    this.#keeping = openKeeping({
      place,
      prepared,
      tokens: this.#tokens,
      words: async () => await this.#readWords(),
      newTag,
      spaceChanged: () => this.#window?.webContents.send('space-changed'),
    });
    this.#handshake = handshakeWith(() => this.#window, async () => await this.#readWords());
    this.#projector = openProjector({ root: place.root, devServer: place.devServer, devTools: !app.isPackaged, title: app.getName(), workbook: () => this.#window, refused: this.#refused });
  }

  /** Looks where the journals stand, before Chromium starts: the page asks for that first of all. */
  async lookAhead(): Promise<void> {
    if (isOnlyReading(this.#found.mode)) await this.#keeping.journals.freeze();
    await this.#keeping.journals.lookAhead();
  }

  /** Everything the window needs is in place before its page loads; the rest waits until the page is under way. */
  start(): void {
    installNavigationGuards(app, this.#refused);
    nativeTheme.themeSource = this.#settings.device.theme;
    this.#listen();
    this.#watchApp();
    this.#show();
  }

  readonly #refused = (what: string): void => this.#log.warn('refused', { what });

  #show(): void {
    const own = rowsIn(this.#found.mode);
    serveWorkbook(own, this.#source, this.#place.devServer, this.#refused);
    const window = createWorkbookWindow({
      preload: path.join(this.#place.root, 'out/preload/workbook.cjs'),
      stored: this.#settings.window,
      devTools: !app.isPackaged,
      title: app.getName(),
      session: own,
    });
    this.#window = window;
    this.#ownWindows.add(window.webContents.id);
    this.#watch(window);
    void loadWorkbook(window).catch((error: unknown) => {
      this.#log.warn('page not loaded', { kind: errorKind(error) });
      void sayPageIsMissing(this.#readWords());
    });
    if (this.#place.tookOver) window.once('show', () => void this.#readWords().then(async (words) => await sayTookOver(window, words)));
    window.webContents.once('dom-ready', () => void this.#readWords().then(installMenu));
  }

  /**
   * The page cannot use the profile's database, or must not: another window takes over, with rows in memory, made from the
   * journals. One that is unusable is put aside at the next start, before Chromium has it open.
   */
  async #goWithoutDatabase(why: Input<'start:without-database'>['why']): Promise<void> {
    if (this.#found.mode !== 'usual') throw new Refusal('failed', 'the rows are in memory already');
    const mode = await modeWithout(nodeDisk, this.#place.userData, why, newTag());
    this.#log.warn('without the database', { why, mode });
    this.#found = { ...this.#found, mode };
    if (isOnlyReading(mode)) await this.#keeping.journals.freeze();
    setImmediate(() => {
      const before = this.#window;
      this.#handshake.pageReady(false);
      this.#show();
      before?.destroy();
    });
  }

  #listen(): void {
    const handlers = {
      ...appHandlers({
        readStart: async () => await this.#readStart(),
        ready: () => this.#pageReady(),
        answerClose: (saved) => this.#handshake.answer(saved),
        stillClosing: () => this.#handshake.goesOn(),
        restart,
      }),
      ...settingsHandlers(this.#settings, (device) => this.#settingsChanged(device)),
      ...timeHandlers(() => this.#openWindow()),
      ...startHandlers({
        withoutDatabase: async (why) => await this.#goWithoutDatabase(why),
        placeOf: async (journal) => (journal === null ? path.join(this.#place.userData, 'journals') : await this.#keeping.journals.keptAside(journal)),
        showInFolder: (place) => shell.showItemInFolder(place),
      }),
      ...problemHandlers({
        log: this.#log,
        report: () => ({
          disk: nodeDisk,
          userData: this.#place.userData,
          version: app.getVersion(),
          substituteRuntime: this.#place.substituteRuntime,
          language: this.#settings.device.language,
          now: () => new Date(),
        }),
        showLog: async () => await this.#showLog(),
      }),
      ...printHandlers(this.#printer),
      ...projectorHandlers(this.#projector),
      ...keepingHandlers({
        keeping: this.#keeping,
        purged: this.#purged,
        tokens: this.#tokens,
        settings: this.#settings,
        place: this.#place,
        newTag,
        window: () => this.#openWindow(),
        words: async () => await this.#readWords(),
        clearDatabase: async () => await clearRows(this.#found.mode),
        locked: () => { this.#projector.close(); },
      }),
    };
    registerChannels({
      handle: (channel, listener) => ipcMain.handle(channel, async (event, input: unknown) => await this.#underWay.wait(listener(senderOf(event), input))),
      handlers,
      ownWindows: this.#ownWindows,
      refused: (channel) => refusedIn(this.#found.mode, channel),
      failed: (channel, { code, detail }) => this.#log.warn('call not done', { channel, code, detail }),
    });
  }

  #watchApp(): void {
    this.#place.handed.listen(() => this.#window?.webContents.send('files-handed'));
    watchMain({ log: this.#log, words: async () => await this.#readWords(), stop: async () => await this.#stop() });
    watchSystem(() => {
      this.#log.info('resumed');
      this.#window?.webContents.send('resumed');
      void this.#keeping.journals.lookAgain();
      void this.#keeping.space.look();
    });
    app.on('second-instance', (_event, argv, folder) => {
      this.#place.handed.add(workbooksIn(argv, folder));
      if (this.#window?.isMinimized() === true) this.#window.restore();
      this.#window?.focus();
    });
    askForLock(() => this.#keeping.vaults.someAreOpen, () => this.#window?.webContents.send('lock-requested'));
    app.on('window-all-closed', () => app.quit());
    app.once('will-quit', (event) => {
      event.preventDefault();
      void this.#stop().finally(() => app.quit());
    });
  }

  #watch(window: BrowserWindow): void {
    const { id } = window.webContents;
    window.on('close', (event) => {
      if (!this.#handshake.mayCloseNow()) event.preventDefault();
      else void this.#settings.write({ window: windowState(window) }).catch(() => undefined);
    });
    window.on('closed', () => {
      this.#ownWindows.delete(id);
      if (this.#window !== window) return; // another one has taken over
      this.#window = undefined;
      // Their windows would keep the program running.
      this.#printer.stop();
      this.#projector.close();
    });
    // Windows waits for nobody for long: what is typed is saved at once, and there is no more to do.
    window.on('session-end', () => window.webContents.send('close-requested'));
    watchWindow(window, { log: this.#log, words: async () => await this.#readWords(), gone: () => this.#handshake.pageReady(false), showLog: async () => await this.#showLog() });
  }

  async #showLog(): Promise<void> {
    await shell.openPath(logFolder(this.#place.userData));
  }

  /** Nothing is left half-written: what is under way ends first. */
  async #stop(): Promise<void> {
    await this.#underWay.ended(longestStop);
    await closeKeeping(this.#keeping, this.#settings);
    this.#log.info('stopped');
  }

  async #readStart(): Promise<StartState> {
    return {
      version: app.getVersion(),
      substituteRuntime: this.#place.substituteRuntime,
      systemLanguages: app.getPreferredSystemLanguages(),
      settings: this.#settings.device,
      journals: await this.#keeping.journals.states(),
      wiped: [...this.#purged.wiped],
      databaseRemoved: this.#databaseRemoved,
      found: { ...this.#found, ...(await this.#findings()) },
    };
  }

  /** What is told once: a page that is loaded again goes on where it was. */
  async #findings(): Promise<Pick<StartFound, 'copied' | 'unreadable' | 'setAside'>> {
    const { copied, unreadable } = await this.#keeping.journals.found();
    return this.#isToldOnce ? { copied: [], unreadable, setAside: null } : { copied, unreadable, setAside: this.#found.setAside };
  }

  #pageReady(): void {
    this.#handshake.pageReady(true);
    if (!this.#isToldOnce && this.#purged.isOpen && !isOnlyReading(this.#found.mode)) void this.#goOnWiping();
    this.#isToldOnce = true;
    void this.#keeping.space.start();
    if (process.env['WORKBOOK_ANNOUNCE'] === '1') process.stdout.write('workbook: ready\n');
    this.#log.info('ready', { version: app.getVersion(), electron: process.versions.electron, sinceStart: Math.round(process.uptime() * 1000) });
  }

  /** A removal that was interrupted, or waited for a stick, goes on once the first screen is there. */
  async #goOnWiping(): Promise<void> {
    await this.#keeping.wipe.goOn().catch((error: unknown) => this.#log.warn('not removed', { what: 'the rest', kind: errorKind(error) }));
  }

  #settingsChanged({ theme }: DeviceSettings): void {
    nativeTheme.themeSource = theme;
    this.#words = undefined;
    void this.#readWords().then(installMenu);
  }

  #readWords(): Promise<Words> {
    this.#words ??= readWords(path.join(this.#place.root, 'locales'), this.#settings.device.language, app.getPreferredSystemLanguages());
    return this.#words;
  }

  #openWindow(): BrowserWindow {
    if (this.#window === undefined) throw new Error('the window is closed');
    return this.#window;
  }
}
