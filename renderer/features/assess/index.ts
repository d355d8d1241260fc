export { AssessPlace } from './assess-place.tsx';
