import type { App, Session } from 'electron';
import { frozenNames } from '../../preload/frozen-names.ts';

/** What a request may go to: the page's own origin and what it holds in memory. `devServer` exists in development only. */
export function isLocalRequest(address: string, devServer: string | undefined, origin: string = frozenNames.workbookOrigin): boolean {
  if (address.startsWith(`${origin}/`)) return true;
  if (address.startsWith(`blob:${origin}/`) || address.startsWith('data:')) return true;
  if (devServer === undefined) return false;
  if (address.startsWith('devtools:')) return true;
  return address.startsWith(`${devServer}/`) || address.startsWith(`${devServer.replace(/^http/, 'ws')}/`);
}

/** Refuses every request that is not local: the program works without any network, and this is its proof of privacy. */
export function refuseNetwork(session: Session, devServer: string | undefined, refused: (what: string) => void, origin?: string): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isLocalRequest(details.url, devServer, origin);
    if (cancel) refused(details.resourceType);
    answer({ cancel });
  });
  // `spellcheck: false` alone still fetched dictionaries: https://github.com/electron/electron/issues/22995
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}

/** Chromium's own ways to the network, which no request handler sees. Without a value the switch stands alone. */
export const quietSwitches: ReadonlyMap<string, string | undefined> = new Map([
  ['disable-background-networking', undefined],
  ['disable-component-update', undefined],
  ['disable-domain-reliability', undefined],
  ['disable-sync', undefined],
  ['disable-breakpad', undefined],
  ['no-pings', undefined],
  ['dns-prefetch-disable', undefined],
  // Names lead nowhere, and what comes with a number goes to a port of this computer where nobody listens.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'socks5://127.0.0.1:9'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'MediaRouter,DialMediaRouteProvider,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater'],
]);

/** Sets the switches; before `ready`. The development server's name has to lead somewhere. */
export function quietChromium(app: App, devServer: string | undefined): void {
  for (const [name, value] of quietSwitches) {
    // Lists of features are one switch: what is on the command line stays.
    const given = name.endsWith('-features') ? app.commandLine.getSwitchValue(name) : '';
    const exception = name === 'host-resolver-rules' && devServer !== undefined ? `, EXCLUDE ${new URL(devServer).hostname}` : '';
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, given === '' ? value + exception : `${given},${value}`);
  }
}
