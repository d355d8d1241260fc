export { StoragePart } from './storage/storage-part.tsx';
