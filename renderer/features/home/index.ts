export { HomePage } from './home-page.tsx';
export type { LoadTemplate } from './load-template.ts';
