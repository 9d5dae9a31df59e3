import { foldName } from '../fold-name';

/** English, German, French, Spanish, Portuguese, Dutch, Italian, Japanese. */
const MANY =
  'many, unlimited, no limit, without limit, no cap, infinite, infinity, inf, any number, ' +
  'multiple, several, unbounded, mehrfach, multiples, múltiples, múltiplos, meervoudig, multipli, molteplici, ' +
  'no maximum, no max, uncapped, not limited, unrestricted, limitless, kein maximum, ohne maximum, ' +
  'keine obergrenze, ohne obergrenze, keine grenze, nicht begrenzt, nicht limitiert, sans maximum, ' +
  'pas de maximum, aucun maximum, non limité, sin máximo, sem máximo, não limitado, geen maximum, ' +
  'zonder maximum, nessun massimo, senza massimo, 上限なし, ' +
  'remove, remove limit, ∞, n, m, viele, mehrere, unbegrenzt, unbeschränkt, unlimitiert, kein limit, ' +
  'keine begrenzung, ohne limit, ohne begrenzung, unendlich, beliebig viele, limit entfernen, entfernen, ' +
  'plusieurs, beaucoup, illimité, illimitée, illimités, illimitées, sans limite, aucune limite, ' +
  'pas de limite, infini, muchos, muchas, varios, varias, ilimitado, ilimitada, ilimitados, ' +
  'ilimitadas, sin límite, sin limite, sin límites, infinito, muitos, muitas, vários, várias, ' +
  'sem limite, sem limites, veel, meerdere, onbeperkt, geen limiet, zonder limiet, oneindig, ' +
  'molti, molte, illimitato, illimitata, illimitati, illimitate, senza limite, senza limiti, ' +
  'nessun limite, 多数, 多い, 複数, 無制限, 制限なし, 無限, 多';

/** Many to some people, "not allowed" to others: asked, never guessed. */
const NONE =
  'none, no, nil, null, any, all, *, keine, kein, keiner, nein, alle, beliebig, aucun, aucune, ' +
  'non, tous, toutes, ninguno, ninguna, todos, todas, nenhum, nenhuma, geen, nee, nessuno, ' +
  'nessuna, tutti, tutte, なし, すべて';

const LEAVE =
  '-, –, —, −, n/a, n. a., n.a., na, k. a., k.a., n. v., n.v., s/o, n.v.t., n.d., tbd, ?, ' +
  'leave as is, unchanged, keep, no change, unverändert, lassen, inchangé, sin cambios, ' +
  'sem alteração, ongewijzigd, invariato, 未設定, 該当なし, 変更なし';

const NUMBERS: readonly string[] = [
  'one, single, ein, eins, eine, einen, einer, einem, einzeln, einzel, un, une, unique, seul, ' +
    'seule, uno, una, único, única, solo, um, uma, één, een, enkel, singolo, singola, unico, ' +
    'unica, 一, 一つ, 1つ, ひとつ, 単一, 1件, 1個',
  'two, zwei, deux, dos, dois, duas, twee, due, 二, 二つ, 2つ, ふたつ',
  'three, drei, trois, tres, três, drie, tre, 三, 三つ, 3つ',
  'four, vier, quatre, cuatro, quatro, quattro, 四, 四つ',
  'five, fünf, cinq, cinco, vijf, cinque, 五, 五つ',
  'six, sechs, seis, zes, sei, 六',
  'seven, sieben, sept, siete, sete, zeven, sette, 七',
  'eight, acht, huit, ocho, oito, otto, 八',
  'nine, neun, neuf, nueve, nove, negen, 九',
  'ten, zehn, dix, diez, dez, tien, dieci, 十',
];

export type LimitWord = number | 'many' | 'none' | 'leave';

const WORDS: ReadonlyMap<string, LimitWord> = new Map([
  ...NUMBERS.flatMap((words, position) => listed(words, position + 1)),
  ...listed(MANY, 'many'),
  ...listed(NONE, 'none'),
  ...listed(LEAVE, 'leave'),
]);

/** Also with an explanation in brackets that says the same: "1 (one)", "Many (∞)". */
export function readLimitWord(text: string): LimitWord | null {
  return WORDS.get(foldWord(text)) ?? null;
}

function listed(words: string, meaning: LimitWord): [string, LimitWord][] {
  return words.split(', ').map((word) => [foldWord(word), meaning]);
}

/** `foldName` drops dashes, which are a word of their own here. */
function foldWord(text: string): string {
  const folded = foldName(text);
  return folded === '' ? text.trim().replace(/[–—−]/g, '-') : folded;
}
