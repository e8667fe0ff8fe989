/** zlib by the browser's own stream. It is read piece by piece and let go of as soon as too much has come out. */
import {Malformed} from './malformed.js';

export async function inflate(bytes, most) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const pieces = [];
  let length = 0;
  for (;;) {
    const piece = await next(reader);
    if (!piece) break;
    pieces.push(piece);
    length += piece.length;
    if (length > most) {
      await reader.cancel();
      throw new Malformed('INFLATED_LENGTH', '', most);
    }
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** The stream's own errors are a broken stream, one cut short, and bytes after it. */
async function next(reader) {
  try {
    return (await reader.read()).value;
  } catch (notZlib) {
    if (!(notZlib instanceof TypeError)) throw notZlib;
    throw new Malformed('ZLIB');
  }
}
