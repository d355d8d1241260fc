/** Parts of safekeeping, each loaded when it is opened: no first screen shows any of them. */
export const loadStorage = async () => ({ default: (await import('./storage/storage-part.tsx')).StoragePart });
