export { useChoices } from './choices.ts';
export { ProjectorButton } from './projector-button.tsx';
export { ProjectorLine } from './projector-line.tsx';
