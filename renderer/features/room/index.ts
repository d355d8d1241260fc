export { RoomPlace } from './room-place.tsx';
