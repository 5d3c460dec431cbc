/**
 * What nobody types and no page can show: control characters but tab and line breaks, noncharacters, and the marks that turn
 * the direction of the text around them, which make a word read as another. Joiners stay: scripts and families need them.
 */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g

/** A text as it may be kept and shown: whole characters only, and none that PostgreSQL refuses or that nobody sees. Every text of a form passes through here. */
export const writableText = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '')
