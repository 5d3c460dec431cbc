/**
 * Spellings that sound alike in English, in the order in which they are replaced. The letters on the right stand for
 * sounds, not for spellings. After the idea of Metaphone (L. Philips, 1990), shortened to what tells names apart.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/^wh/, 'w'],
  [/^mac|^mc/, 'mk'],
  [/mb$/, 'm'],
  [/tch|tsch|cz/g, 'x'],
  [/sch|sh|ch(?!r)|ti(?=on|a)|ci(?=a)|sz/g, 'x'],
  [/ph/g, 'f'],
  [/ght/g, 't'],
  [/gh(?=$)|(?<=[aeiou])gh(?=[^aeiou])/g, ''],
  [/dg(?=[eiy])|g(?=[eiy])|j/g, 'j'],
  [/c(?=[eiy])|z/g, 's'],
  [/ck|ch|c|q/g, 'k'],
  [/x/g, 'x'],
  [/th/g, 't'],
  [/v/g, 'f'],
  [/d(?=t)|d$/g, 't'],
  [/(?<!^)h/g, ''],
  [/(?<!^)w/g, ''],
]

/**
 * What a word of a name sounds like: its consonants by sound, vowels only as a mark where it begins with one, no doubles.
 * Names that are said alike and written otherwise (Stephen, Steven; Catherine, Kathryn) sound the same. Expects the
 * lower-case letters of `searchName`; other alphabets are kept as they are.
 */
export function soundOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word
  const sounds = SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word)
  const first = /^[aeiouy]/.test(sounds) ? 'a' : sounds.charAt(0)
  return (first + sounds.slice(1).replace(/[aeiouy]/g, '')).replace(/(.)\1+/g, '$1')
}
