/** Words that people say for what the law calls otherwise; each may be said in several ways. */
const SAID_FOR: Readonly<Record<string, readonly string[]>> = {
  abh: ['actual bodily harm'],
  cyberflashing: ['genital'],
  gbh: ['grievous bodily harm'],
  graffiti: ['criminal damage', 'damage property'],
  knife: ['bladed', 'blade'],
  mugging: ['robbery'],
  nos: ['nitrous oxide'],
  pwits: ['intent supply'],
  sexting: ['indecent image', 'indecent photograph'],
  shoplifting: ['theft shop'],
  spice: ['psychoactive', 'cannabinoid'],
  stabbing: ['wounding'],
  strangling: ['strangulation'],
  twoc: ['taking vehicle without consent', 'take vehicle without consent'],
  upskirting: ['beneath clothing', 'under clothing'],
  vandalism: ['criminal damage', 'damage property'],
  weed: ['cannabis'],
}

/** The words of a text in lower case, without accents and signs; “section 9” is written s9, as statutes are cited here. */
export function searchWords(text: string): string[] {
  return text.toLowerCase().normalize('NFKD').replace(/\bsections?\s+(?=\d)/g, 's').replace(/[^\p{L}\p{N}£]+/gu, ' ').trim().split(' ').filter(Boolean)
}

/** What a text must have to be found: for each typed word the ways to say it, each a list of words that must all be there. */
export function wantedWords(typed: string): string[][][] {
  return searchWords(typed).map((word) => [[word], ...(SAID_FOR[word] ?? []).map((said) => said.split(' '))])
}

/** Whether a text has every wanted word, or what is said for it; a wanted word may be the beginning of a word. */
export function hasWanted(text: string, wanted: readonly (readonly (readonly string[])[])[]): boolean {
  const there = searchWords(text)
  const has = (word: string) => there.some((other) => other.startsWith(word))
  return wanted.every((ways) => ways.some((words) => words.every(has)))
}
