/** Which sign parts thousands and which the decimals, as far as a column tells. */
export type NumberStyle = {
  readonly comma: SeparatorUse;
  readonly dot: SeparatorUse;
};
export type SeparatorUse = 'unknown' | 'thousands' | 'decimals' | 'both';

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  /** Three digits after its only separator, which the column uses in two ways. */
  | { readonly kind: 'ambiguous'; readonly thousands: number; readonly decimals: number };

/** A number of some locale, its signs made uniform: spaces and apostrophes are one space. */
type Shape = { readonly sign: number; readonly body: string; readonly exponent: number };

const GROUP_SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000'’‘`´٬]|(?<=\d)_(?=\d)/g;
const SHAPE = /^([+\-−–]?) ?([\d., ]{1,60})(?:e([+-]?\d{1,3}))?$/i;
const GROUPED: Readonly<Record<string, RegExp>> = {
  ' ': /^\d{1,3}( \d{3})+$/,
  ',': /^(?:\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})+,\d{3})$/,
  '.': /^\d{1,3}(\.\d{3})+$/,
};

/** What the cells of one column say about its separators. */
export function numberStyleOf(cells: Iterable<string>): NumberStyle {
  let comma: SeparatorUse = 'unknown';
  let dot: SeparatorUse = 'unknown';
  for (const cell of cells) {
    if (!cell.includes(',') && !cell.includes('.')) continue;
    const shape = shapeOf(cell);
    if (shape === null) continue;
    comma = both(comma, roleOf(shape.body, ','));
    dot = both(dot, roleOf(shape.body, '.'));
  }
  return { comma, dot };
}

export function readNumber(text: string, style: NumberStyle): NumberReading | null {
  if (/^\d{1,15}$/.test(text)) return { kind: 'number', value: Number(text) };
  const shape = shapeOf(text);
  if (shape === null) return null;
  const { sign, body, exponent } = shape;
  const scaled = (digits: string) =>
    sign * Number(exponent === 0 ? digits : `${digits}e${exponent}`);
  const sure = sureDigits(body);
  if (sure !== null) return { kind: 'number', value: scaled(sure) };
  const separator = body.includes(',') ? ',' : '.';
  const use = separator === ',' ? style.comma : style.dot;
  const thousands = scaled(body.replaceAll(separator, ''));
  const decimals = scaled(body.replace(separator, '.'));
  if (use === 'both') return { kind: 'ambiguous', thousands, decimals };
  return { kind: 'number', value: use === 'decimals' ? decimals : thousands };
}

/** Three digits after the only separator: `1.000` is a thousand to some, one to others. */
export function hasThreeDigits(text: string, separator: ',' | '.'): boolean {
  const body = shapeOf(text)?.body;
  return (
    body !== undefined &&
    (separator === '.' ? /^[1-9]\d{0,2}\.\d{3}$/ : /^[1-9]\d{0,2},\d{3}$/).test(body)
  );
}

/** The digits with a point before the decimals; `null` where only the column can tell. */
function sureDigits(body: string): string | null {
  if (GROUPED[' ']?.test(body) === true || /^\d+$/.test(body)) return body.replaceAll(' ', '');
  const lastComma = body.lastIndexOf(',');
  const lastDot = body.lastIndexOf('.');
  const decimal = lastComma > lastDot ? ',' : '.';
  const grouping = [' ', ...(decimal === ',' ? ['.'] : [','])];
  if (body.indexOf(decimal) !== body.lastIndexOf(decimal)) {
    return GROUPED[decimal]?.test(body) === true ? body.replaceAll(decimal, '') : null;
  }
  const [whole = '', fraction = ''] = body.split(decimal);
  const isPlain = /^\d*$/.test(whole);
  if (!isPlain && !grouping.some((sign) => GROUPED[sign]?.test(whole) === true)) return null;
  if (!/^\d*$/.test(fraction) || whole + fraction === '') return null;
  const canBeThousands = isPlain && /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3;
  if (canBeThousands) return null;
  return `${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}`;
}

/** `ambiguous` shapes, such as `1.000`, tell nothing. */
function roleOf(body: string, separator: ',' | '.'): SeparatorUse {
  const first = body.indexOf(separator);
  if (first === -1) return 'unknown';
  if (first !== body.lastIndexOf(separator)) return 'thousands';
  const other = separator === ',' ? '.' : ',';
  if (body.includes(other)) return first > body.lastIndexOf(other) ? 'decimals' : 'thousands';
  return sureDigits(body) === null ? 'unknown' : 'decimals';
}

function both(a: SeparatorUse, b: SeparatorUse): SeparatorUse {
  if (a === 'unknown' || a === b) return b;
  return b === 'unknown' ? a : 'both';
}

function shapeOf(text: string): Shape | null {
  if (text.length > 60) return null;
  const plain = westernDigits(text).replace(GROUP_SPACE, ' ').replaceAll('٫', '.').trim();
  const match = SHAPE.exec(plain);
  const body = match?.[2]?.trim();
  if (match === null || body === undefined || !/\d/.test(body) || !isWellFormed(body)) return null;
  return {
    sign: match[1] ? (match[1] === '+' ? 1 : -1) : 1,
    body,
    exponent: Number(match[3] ?? 0),
  };
}

/** Whether some locale writes a number so. */
function isWellFormed(body: string): boolean {
  if (sureDigits(body) !== null) return true;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
}

/** The zeros of Arabic, Persian, Devanagari, Bengali, Thai and full-width digits. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function westernDigits(text: string): string {
  // eslint has no quarrel with this range: everything beyond Latin.
  if (!/[\u0600-\uffff]/.test(text)) return text;
  const signs = text.replaceAll('，', ',').replaceAll('．', '.');
  return signs.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => point >= each && point < each + 10);
    return zero === undefined ? digit : String(point - zero);
  });
}
