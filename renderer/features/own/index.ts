import '../../library/no-eval.ts';

export { OwnItems } from './own-items.tsx';
