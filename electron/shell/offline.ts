/** No request leaves this machine: switches before the app is ready, and what each session is told. */
import { app, type Session } from 'electron';

/** Nobody listens there (the discard port): what got past everything else ends on this machine, and no name is asked for. */
const nowhere = { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' } as const;

/** Chromium's own traffic, which no page asks for; see `chrome/common/chrome_switches.cc` and `components/*`. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-default-apps'],
  ['disable-breakpad'],
  ['disable-sync'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  // No name is ever asked for; this machine itself is left out for the proxy above.
  ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  [
    'disable-features',
    [
      'AutofillServerCommunication',
      'CertificateTransparencyComponentUpdater',
      'DialMediaRouteProvider',
      'DnsOverHttps',
      'GlobalMediaControls',
      'MediaRouter',
      'NetworkTimeServiceQuerying',
      'OptimizationHints',
    ].join(','),
  ],
];

/** To be called before the app is ready. */
export function switchOffline(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

/** Everything a session could fetch for itself, and every request that reached its network. */
export function takeOffline(session: Session): void {
  session.setSpellCheckerEnabled(false);
  // Rejects only where the session is going away.
  session.setProxy(nowhere).catch(() => undefined);
}
