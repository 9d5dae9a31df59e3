/**
 * A version 4 UUID. The browser's own `crypto.randomUUID` exists only behind https and on the
 * machine itself: a Linkcap in a local network is opened by http.
 */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, position) => {
    if (position === 6) return toHex((byte & 0x0f) | 0x40);
    return toHex(position === 8 ? (byte & 0x3f) | 0x80 : byte);
  });
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}

function toHex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
