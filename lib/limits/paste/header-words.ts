import { foldName } from '../fold-name';
import type { ColumnRole } from './paste-codes';

/** Best word first: where two columns claim a role, the better word has it. */
const WORDS: Readonly<Record<ColumnRole, string>> = {
  from:
    'from object type, from object, from, from type, from object type id, fromobjecttypeid, source object, ' +
    'source, object a, object 1, object, a, von objekt, von objekttyp, von, aus, quelle, ausgangsobjekt, ' +
    "quellobjekt, objekt a, objekt, de l'objet, de, depuis, objet source, objet a, objet, origine, desde, " +
    'objeto de origen, origen, objeto a, objeto, de objeto, do objeto, objeto de origem, origem, van, ' +
    'van object, bron, bronobject, da, dall oggetto, oggetto di origine, oggetto a, oggetto, ' +
    'origine oggetto, から, 元, 元オブジェクト, 元のオブジェクト, 起点, 開始, オブジェクトa, オブジェクト, ' +
    'source object type, from record, objeto origen, objeto origem, vanaf, da oggetto, oggetto origine',
  to:
    'to object type, to object, to, to type, to object type id, toobjecttypeid, target object, associated object, ' +
    'target, object b, object 2, b, nach objekt, nach objekttyp, nach, zu objekt, zu, zielobjekt, ziel, ' +
    'objekt b, verknüpftes objekt, zugeordnetes objekt, vers, à, objet cible, cible, objet b, ' +
    'objet associé, hacia, a objeto, objeto de destino, destino, objeto b, objeto asociado, para, ' +
    'para objeto, objeto associado, naar, naar object, doel, doelobject, verso, all oggetto, ' +
    'oggetto di destinazione, destinazione, oggetto b, oggetto associato, へ, まで, 先, 先オブジェクト, 先のオブジェクト, 対象, 宛先, オブジェクトb, ' +
    'target object type, destination, destination object, to record, objet de destination, ' +
    'objeto destino, oggetto destinazione, oggetto di arrivo, a oggetto',
  pair: 'pair, objects, direction, object pair, paar, objekte, richtung, paire, objets, par, objetos, paar objecten, coppia, oggetti, ペア',
  category:
    'association category, associationcategory, category, kategorie, zuordnungskategorie, catégorie, ' +
    'categoría, categoria, categorie, カテゴリ, カテゴリー',
  typeId:
    'association type id, associationtypeid, type id, typeid, association type, id, typ id, typ, typnummer, ' +
    'zuordnungstyp, type, id de type, id du type, id de tipo, tipo, id tipo, tipo id, id do tipo, タイプid, 種類, タイプ',
  label:
    'association label, label, association, name, zuordnungslabel, bezeichnung, zuordnung, libellé, ' +
    "étiquette, libellé d'association, nom, association label name, etiqueta, etiqueta de asociación, " +
    'asociación, nombre, rótulo, etiqueta de associação, associação, nome, associatielabel, etichetta, ' +
    'etichetta di associazione, associazione, naam, ラベル, 関連付けラベル, 名前, ' +
    'association name, label name, labelname, role, beschriftung, rolle, libellé association, rôle, ' +
    'rol, papel, ruolo, 役割',
  limit:
    'new limit, wanted, wanted limit, after, maxtoobjectids, max to object ids, userenforcedmaxtoobjectids, limit, max, maximum, ' +
    'cardinality, how many, allowed, max records, neues limit, obergrenze, höchstens, maximal, max., anzahl, ' +
    'kardinalität, wie viele, erlaubt, grenze, nouvelle limite, limite, maximum autorisé, combien, ' +
    'cardinalité, autorisé, nuevo límite, límite, máximo, máx, cuántos, permitido, cardinalidad, ' +
    'novo limite, quantos, cardinalidade, limiet, nieuwe limiet, hoeveel, toegestaan, kardinaliteit, ' +
    'nuovo limite, massimo, quanti, consentito, cardinalità, 上限, 新しい上限, 上限数, 制限, 最大, 最大数, 最大値, 最大件数, リミット, ' +
    'soll, nachher, gewünscht, max allowed, max associations, association limit, max number, zuordnungslimit, grenzwert, ' +
    'höchstzahl, höchstwert, maximalzahl, nombre maximum, nombre maximal, plafond, cantidad máxima, ' +
    'número máximo, quantidade máxima, maximum aantal, aantal, numero massimo',
  ignore:
    'in hubspot, current, current limit, old limit, previous, previous limit, before, was, now, ' +
    'min, minimum, altes limit, bisher, vorher, ist, mindestens, avant, ancienne limite, ' +
    'antes, límite anterior, prima, limite precedente, voor, oude limiet, 現在, 変更前, ' +
    'notes, note, comment, aktuell, notiz, kommentar, bemerkung',
};

export type HeaderWord = { readonly role: ColumnRole; readonly rank: number };

const BY_WORD: ReadonlyMap<string, HeaderWord> = new Map(
  Object.entries(WORDS).flatMap(([role, words]) =>
    words
      .split(', ')
      .map((word, rank): [string, HeaderWord] => [
        foldHeader(word),
        { role: role as ColumnRole, rank },
      ]),
  ),
);

/** As people type them without accents. A letter alone is another word then: "à" and "a". */
const BY_PLAIN_WORD: ReadonlyMap<string, HeaderWord> = new Map(
  [...BY_WORD].filter(([word]) => word.length > 2).map(([word, meant]) => [plain(word), meant]),
);

export function readHeaderWord(cell: string): HeaderWord | null {
  if (cell.length > 60) return null;
  const word = foldHeader(cell);
  return BY_WORD.get(word) ?? BY_PLAIN_WORD.get(plain(word)) ?? null;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** Also without a unit or a star: "Limit (max)", "From *". */
function foldHeader(text: string): string {
  return foldName(text.replace(/[*:?]|\([^)]*\)/g, '').replace(/[’'.]/g, ''));
}
