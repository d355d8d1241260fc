export { ExportPage } from './export/export-page.tsx';
