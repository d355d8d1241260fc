export { CaptureScreen } from './capture-screen.tsx';
