export { HistoryPlace } from './history-place.tsx';
