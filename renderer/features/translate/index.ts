export { TranslatePlace } from './translate-place.tsx';
