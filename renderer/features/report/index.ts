export { DeskPlace } from './desk/desk-place.tsx';
export { ExportPage } from './export/lazy-export-page.tsx';
export { PreviewPane } from './preview/preview-pane.tsx';
