import { expect, test } from 'vitest';
import { splitLinks } from './split-links';

const text = (value: string) => ({ kind: 'text', text: value });
const link = (value: string) => ({ kind: 'link', text: value });

test.each([
  ['', []],
  ['Spring clean-up', [text('Spring clean-up')]],
  ['https://a.example/T-1', [link('https://a.example/T-1')]],
  [
    'See https://a.example/T-1, then ask.',
    [text('See '), link('https://a.example/T-1'), text(', then ask.')],
  ],
  ['(http://a.example/x)', [text('('), link('http://a.example/x'), text(')')]],
  ['https://a.example/a_(b)', [link('https://a.example/a_(b)')]],
  [
    'https://a.example https://b.example',
    [link('https://a.example'), text(' '), link('https://b.example')],
  ],
  ['javascript:alert(1)', [text('javascript:alert(1)')]],
  ['data:text/html,x ftp://a.example', [text('data:text/html,x ftp://a.example')]],
  ['https://', [text('https://')]],
  ['"https://a.example/x"', [text('"'), link('https://a.example/x'), text('"')]],
])('%j', (note, parts) => {
  expect(splitLinks(note)).toEqual(parts);
});

test('nothing of a note is lost', () => {
  const note = 'a https://x.example/?q=1&r=2. b\nhttp://[ c https://y.example';
  expect(
    splitLinks(note)
      .map((part) => part.text)
      .join(''),
  ).toBe(note);
});
