/** zlib by the browser's own stream. It is read piece by piece and let go of as soon as too much has come out. */
import {Malformed} from './malformed.js';

export async function inflate(bytes, most) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const pieces = [];
  let length = 0;
  for (;;) {
    const piece = await next(reader, most);
    if (!piece) break;
    pieces.push(piece);
    length += piece.length;
    if (length > most) {
      await reader.cancel();
      throw new Malformed('ZLIB', '', most);
    }
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** The stream fails for nothing but its bytes: broken, cut short, or more after the end. What it throws differs from engine to engine. */
async function next(reader, most) {
  try {
    return (await reader.read()).value;
  } catch {
    throw new Malformed('ZLIB', '', most);
  }
}
