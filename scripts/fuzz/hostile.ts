import fc from 'fast-check'

/** What is looked for in answers: where it stands as it was sent, it was not escaped. */
export const SCRIPT_MARK = '<fuzzed-in'

/** Texts that have broken forms elsewhere, each for a reason of its own. */
const KNOWN: readonly string[] = [
  '', ' ', '\u00A0', '\u0000', 'a\u0000b', '\uD800', 'a\uDC00b', '\uFFFE\uFFFF', '\u200B\u200D\u2060', '\u202Egnp.exe', '\u2066x', 'מִבְחָן عربي', 'e\u0301\u0316\u0317'.repeat(30), '👩‍👩‍👧‍👦🏳️‍🌈', '𝕊𝕦𝕡𝕖𝕣', 'ﬁﬃ', 'İı ß ẞ', '\u0007\u001b[31m\u007f\u0085', '\r\n\r\nX: y',
  "'; DROP TABLE \"Child\"; --", "' OR '1'='1", '1); --', '%', '_', '\\', '%00', '%ff', '%2e%2e%2f', '../../../../etc/hosts', '${7*7}', '{{7*7}}', '#{7*7}', '$(id)', '=1+1', '+1', '-1', '@SUM(A1)', '\t=1',
  `"'>${SCRIPT_MARK} onload=alert(1)>`, `</textarea></script>${SCRIPT_MARK}>`, 'javascript:alert(1)', '&lt;b&gt;&#0;&nbsp;', ']]>', '<!--',
  '0', '-0', '1e309', 'NaN', 'Infinity', '-2147483649', '2147483648', '9223372036854775808', '99999999999999999999999999', '0x10', '1.5', '٣', '１２',
  'true', 'null', 'undefined', '[object Object]', '[]', '{}', '{"a":1}', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '01900001-0000-7000-8000-000000000001', '01900001-0000-7000-8000-00000000000G', 'JN-2026-000001-A', 'jn-2026-000123-k', '2026-02-30', '0000-00-00', '9999-12-31', '+275760-09-13', '-000001-01-01', '2026-11-22T10:00', '2026-11-22T25:61', '24:00', '12', '31', '2', '1899', '99999',
  '//evil.example/x', '/\\evil.example', 'https://evil.example', 'a@b', '"a b"@example.org', 'a@b.example\r\nBcc: c@d.example',
]

/** Any text: one of those, long ones, and what nobody thought of. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...KNOWN), fc.constantFrom(...KNOWN)).map(([one, two]) => `${one} ${two}`) },
  { weight: 1, arbitrary: fc.constantFrom(201, 5001, 20_000, 200_000).map((length) => 'ø'.repeat(length)) },
)

/** Names of fields that reach for what they should not. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', '__proto__.isAdmin', 'constructor.prototype.x', 'a.__proto__.b', 'toString', 'hasOwnProperty', '$ACTION_ID_', '$ACTION_REF_1', '$ACTION_1:0', '$ACTION_KEY', '0', 'then', 'ref.ref', 'version[]', 'ref[0]', 'a.b.c.d.e.f.g', '.', '..', '-day', 'on-day.x', 'on-day-day', '', '\u0000', 'é'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

/** A file as somebody might hand one in. */
export const hostileFile: fc.Arbitrary<{ name: string; type: string; bytes: Uint8Array }> = fc.record({
  name: fc.constantFrom('a.csv', 'a.xlsx', '../../a.csv', 'a\u0000.csv', `${SCRIPT_MARK}>.csv`, 'ø'.repeat(300), '', '\u202Evsc.a', 'a"b;c.csv'),
  type: fc.constantFrom('text/csv', 'application/x-msdownload', 'text/html', 'nonsense', ''),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(fc.array(fc.oneof(hostileText, fc.constantFrom('family_name', 'date_of_birth', 'offences')), { maxLength: 8 }).map((cells) => cells.map((cell) => `"${cell.slice(0, 2000).replaceAll('"', '""')}"`).join(',')), { maxLength: 12 }).map((lines) => new TextEncoder().encode(lines.join('\r\n'))),
    fc.constantFrom('"', 'a,b\n"', '\uFEFF', ',,,\n'.repeat(6000), 'a;b;c\n'.repeat(20)).map((text) => new TextEncoder().encode(text)),
    fc.constantFrom([0x50, 0x4b, 3, 4], [0xff, 0xfe, 0x61, 0], [0xef, 0xbb, 0xbf], [0xc3, 0x28], [0]).map((bytes) => new Uint8Array(bytes)),
  ),
})
