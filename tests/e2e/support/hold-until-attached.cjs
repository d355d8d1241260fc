'use strict';

/**
 * Loaded before the program: holds "ready" back until Playwright has attached itself and calls `__playwright_run`, as its own loader does for
 * programs that it finds itself. Otherwise the window is made while Playwright looks at the list of windows; a command that it sends
 * to a page in the moment in which that gets its process is never answered, and the launch waits for ever. Playwright's own
 * loader also switches off much of what Chromium does on the network, which tests here are to see.
 */
const { app } = require('electron');

process.argv.splice(process.argv.indexOf('-r'), 2);

const ready = app.whenReady();
const emit = app.emit.bind(app);
let release;
const released = new Promise((go) => { release = go; });
let isReleased = false;

app.emit = (event, ...args) => {
  if (event !== 'ready' || isReleased) return emit(event, ...args);
  void released.then(() => emit(event, ...args));
  return true;
};
app.whenReady = () => released;
app.isReady = () => isReleased;

globalThis.__playwright_run = async () => {
  await ready;
  isReleased = true;
  release();
};
