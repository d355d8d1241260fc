import { app } from 'electron';

/** Ends the program and starts it again; a test starts it itself, where nobody would see the second one end. */
export function restart(): void {
  if (process.env['WORKBOOK_ANNOUNCE'] !== '1') app.relaunch();
  app.quit();
}
