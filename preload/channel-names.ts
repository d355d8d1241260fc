import type { Channel, EventName } from './contract.ts';

/**
 * The allow-list of the preload. It stands apart from the contract so that the page's start does not wait for the
 * schemas to be loaded: only main reads them. Both lists do not compile when a channel or event is missing or unknown.
 */
const channels: { readonly [C in Channel]: true } = {
  'app:read-start': true,
  'app:announce-ready': true,
  'app:answer-close': true,
  'app:still-closing': true,
  'start:without-database': true,
  'start:show': true,
  'settings:write': true,
  'awake:set': true,
  'clock:read': true,
  'problem:note': true,
  'problem:report': true,
  'problem:read-log': true,
  'problem:show-log': true,
  'space:look': true,
  'journal:open': true,
  'journal:append': true,
  'journal:append-base': true,
  'journal:read': true,
  'journal:read-history': true,
  'journal:drop-history': true,
  'journal:read-sizes': true,
  'journal:renew-actor': true,
  'wipe:read': true,
  'wipe:workshops': true,
  'wipe:everything': true,
  'wipe:others': true,
  'wipe:before': true,
  'wipe:allow': true,
  'app:restart': true,
  'file:choose-save': true,
  'file:write': true,
  'file:choose-folder': true,
  'file:write-in': true,
  'file:show': true,
  'report:print-pdf': true,
  'report:stop-print': true,
  'file:open-workbooks': true,
  'file:take-handed': true,
  'file:open-document': true,
  'attachment:choose': true,
  'attachment:take': true,
  'attachment:add': true,
  'attachment:read': true,
  'attachment:list': true,
  'attachment:save-copy': true,
  'attachment:put-back': true,
  'attachment:keep-only': true,
  'snapshot:state': true,
  'snapshot:begin': true,
  'snapshot:chain': true,
  'snapshot:put': true,
  'snapshot:finish': true,
  'snapshot:list': true,
  'snapshot:read': true,
  'snapshot:choose-folder': true,
  'snapshot:choose-second': true,
  'snapshot:forget-second': true,
  'snapshot:catch-up': true,
  'snapshot:show': true,
  'vault:unlock': true,
  'vault:lock': true,
  'vault:clear-database': true,
  'vault:begin-sealing': true,
  'vault:begin-unsealing': true,
  'vault:finish': true,
  'vault:change': true,
  'vault:set-label': true,
  'vault:write-file': true,
  'vault:unseal': true,
  'vault:adopt': true,
  'vault:unlock-snapshot': true,
  'vault:follow': true,
  'projector:open': true,
  'projector:show': true,
  'projector:close': true,
  'projector:read': true,
};

const events: { readonly [E in EventName]: true } = { 'close-requested': true, 'lock-requested': true, 'space-changed': true, resumed: true, 'files-handed': true, 'projector-changed': true };

/** True for the channels of the contract and nothing else, whatever the page passes. */
export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(channels, name);
}

/** True for the events of the contract and nothing else. */
export function isEvent(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(events, name);
}
