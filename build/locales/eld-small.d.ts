/** The package types its main entry only; this one has its smallest tables but one and needs no loading. */
declare module 'eld/small' {
  export const eld: typeof import('eld').eld;
}
