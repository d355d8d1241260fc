import type { Log } from '../log.ts';
import { cleanError } from '../problems/clean-stack.ts';
import { readLogTail } from '../problems/problem-log.ts';
import { problemReport, type ReportParts } from '../problems/problem-report.ts';
import type { Handlers } from './register.ts';

type Group = 'problem:note' | 'problem:report' | 'problem:read-log' | 'problem:show-log';

type Parts = {
  readonly log: Log;
  readonly report: () => ReportParts;
  readonly showLog: () => Promise<void>;
};

/** A page that fails again and again must not fill the log with the same. */
const mostNotes = 100;
const shownLines = 200;

/** The channels about what went wrong: noted without texts, read, and put into a report. */
export function problemHandlers({ log, report, showLog }: Parts): Pick<Handlers, Group> {
  let notes = 0;
  return {
    'problem:note': ({ where, name, stack }) => {
      notes += 1;
      const clean = cleanError(name, stack);
      if (notes <= mostNotes) log.warn('page error', { where, name: clean.name, frames: clean.frames.join(' < ') });
      return null;
    },
    'problem:report': async () => ({ text: await problemReport(report()) }),
    'problem:read-log': async () => {
      const { disk, userData } = report();
      const { lines, bytes } = await readLogTail(disk, userData, shownLines);
      return { lines: [...lines], bytes };
    },
    'problem:show-log': async () => {
      await showLog();
      return null;
    },
  };
}
