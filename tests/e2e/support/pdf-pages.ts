import { inflateSync } from 'node:zlib'

/** A page of a printed document: whether anything is drawn as text on it, and the places of the document that begin on it. */
export type PdfPage = { hasText: boolean; begins: { name: string; fromTop: number }[] }

/** Reads the pages of a PDF as Chromium prints it: objects stand uncompressed, only what is drawn is deflated. */
export function pdfPages(pdf: Buffer): PdfPage[] {
  const text = pdf.toString('latin1')
  const objects = new Map<number, string>()
  for (const [, id, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) if (id && body) objects.set(Number(id), body)
  const pages = [...objects].filter(([, body]) => /\/Type\s*\/Page\b(?!s)/.test(body)).map(([id, body]) => ({ id, body }))
  const places = [...text.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R\s*\/XYZ\s+[\d.]+\s+([\d.]+)/g)].map(([, name = '', page, y]) => ({ name, page: Number(page), y: Number(y) }))
  return pages.map(({ id, body }) => {
    const height = Number(/\/MediaBox\s*\[\s*[\d.]+\s+[\d.]+\s+[\d.]+\s+([\d.]+)/.exec(body)?.[1])
    const drawn = drawnOn(objects.get(Number(/\/Contents\s+(\d+) 0 R/.exec(body)?.[1])) ?? '')
    return { hasText: /\bT[jJ]\b/.test(drawn), begins: places.filter((place) => place.page === id).map(({ name, y }) => ({ name, fromTop: height - y })) }
  })
}

function drawnOn(contents: string): string {
  const from = contents.indexOf('stream\n')
  const raw = Buffer.from(contents.slice(from + 'stream\n'.length, contents.lastIndexOf('\nendstream')), 'latin1')
  return contents.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1')
}
