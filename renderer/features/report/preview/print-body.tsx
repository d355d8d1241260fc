import { renderToStaticMarkup } from 'react-dom/server.browser';
import type { ReportModel } from '../../../report/model.ts';
import { ReportDocument } from './report-document.tsx';

/** The report as markup without scripts and without styles of its own: what the policy of the printed page allows. */
export function printedBody(model: ReportModel): string {
  return renderToStaticMarkup(<ReportDocument model={model} />);
}
