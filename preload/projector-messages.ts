/** The whole of what the projector's page and main say to each other. Apart from the shapes, so that the preload carries no schemas. */
export const projectorMessages = { ready: 'projector-page:ready', end: 'projector-page:end', show: 'projector-page:show' } as const;
