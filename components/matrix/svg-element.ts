type Attributes = Readonly<Record<string, string | number>>;

/** @param children markup that is safe already */
export function svgElement(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

export function svgText(text: string, attributes: Attributes): string {
  return svgElement('text', attributes, escapeXml(text));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Labels are people's: they may hold anything. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** XML allows no control characters, not even escaped ones. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
