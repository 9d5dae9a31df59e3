/** Bytes in UTF-8. */
export const PASTE_BYTES_MAX = 4 * 1024 * 1024;
export const PASTE_ROWS_MAX = 20_000;
/** Characters. */
export const CELL_CHARACTERS_MAX = 10_000;
/** Levels of brackets in JSON, YAML and code. */
export const DEPTH_MAX = 100;

/** Without making a copy of the text; stops counting beyond `max`. */
export function utf8Bytes(text: string, max: number): number {
  if (text.length > max) return text.length;
  if (text.length * 3 <= max) return text.length;
  let bytes = 0;
  for (let position = 0; position < text.length; position += 1) {
    const unit = text.charCodeAt(position);
    // Half of a pair of surrogates: the pair takes four bytes.
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes;
}
