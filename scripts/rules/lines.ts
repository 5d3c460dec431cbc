import { StringDecoder } from 'node:string_decoder'
import type { Readable } from 'node:stream'

/**
 * Yields the lines of a stream without their line feed, the last one even where it has none. Only a line feed ends a line:
 * the separators U+2028 and U+2029, which Node's readline also takes, may stand inside a JSON text.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  for await (const chunk of stream) {
    const pieces = decoder.write(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))).split('\n')
    for (const [index, piece] of pieces.entries()) {
      parts.push(piece)
      if (index === pieces.length - 1) break
      yield parts.join('')
      parts = []
    }
  }
  const last = parts.join('') + decoder.end()
  if (last !== '') yield last
}
