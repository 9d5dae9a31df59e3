/**
 * The text of a file: UTF-8 with or without a mark, UTF-16 as Excel's "Unicode text", else the
 * Windows alphabet of Western Europe, which older spreadsheets write.
 */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return decode('utf-8', bytes.subarray(3));
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked !== null) return decode(unmarked, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode('windows-1252', bytes);
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** In Western text every other byte of UTF-16 is zero. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 200);
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (const [position, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (position % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : null;
}
