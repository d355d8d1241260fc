import fonts from '../../../ui/fonts.css?inline';
import tokens from '../../../ui/tokens.css?inline';
import print from './print.css?inline';
import report from './report.css?inline';

/** All that the printed page is styled by, as one text: the page has no files of its own. */
export const printStyles = [tokens, fonts, report, print].join('\n');
