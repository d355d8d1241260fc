import type { Printer } from '../print/printer.ts';
import type { Handlers } from './register.ts';

/** The channels that make a PDF out of a report's markup. */
export function printHandlers(printer: Printer): Pick<Handlers, 'report:print-pdf' | 'report:stop-print'> {
  return {
    'report:print-pdf': async (input) => ({ bytes: await printer.print(input) }),
    'report:stop-print': () => {
      printer.stop();
      return null;
    },
  };
}
