export { HelpPanel } from './help-panel.tsx';
export { TourLine } from './tour/tour-line.tsx';
export { TourList } from './tour/tour-list.tsx';
