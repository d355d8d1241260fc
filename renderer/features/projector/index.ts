export { ProjectorButton } from './projector-button.tsx';
export { ProjectorLine } from './projector-line.tsx';
