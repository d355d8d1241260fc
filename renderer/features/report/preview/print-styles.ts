import hanSans from '@fontsource-variable/noto-sans-sc/index.css?inline';
import hanSerif from '@fontsource-variable/noto-serif-sc/index.css?inline';
import fonts from '../../../ui/fonts.css?inline';
import moreFonts from '../../../ui/more-fonts.css?inline';
import tokens from '../../../ui/tokens.css?inline';
import print from './print.css?inline';
import report from './report.css?inline';

/** All that the printed page is styled by, as one text: the page has no files of its own. */
export const printStyles = [tokens, fonts, hanSans, hanSerif, moreFonts, report, print].join('\n');
