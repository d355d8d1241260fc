export { SpaceLine } from './space-line.tsx';
