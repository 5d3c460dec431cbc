const BROWSERS: readonly (readonly [RegExp, string])[] = [[/\bEdg(e|A|iOS)?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\b(Firefox|FxiOS)\//, 'Firefox'], [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'], [/\bVersion\/.*\bSafari\//, 'Safari']]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [[/\biPhone\b/, 'an iPhone'], [/\biPad\b/, 'an iPad'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bCrOS\b/, 'a Chromebook'], [/\bMac OS X\b/, 'a Mac'], [/\bLinux\b/, 'Linux']]

/** A browser as people call it, from what it says of itself: “Chrome on Windows”. It can say what it likes, so this helps to remember and proves nothing. */
export function browserInWords(agent: string | null): string {
  const named = (table: typeof BROWSERS) => table.find(([pattern]) => pattern.test(agent ?? ''))?.[1]
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)]
  return browser || system ? `${browser ?? 'A browser'}${system ? ` on ${system}` : ''}` : 'A browser that does not say its name'
}
