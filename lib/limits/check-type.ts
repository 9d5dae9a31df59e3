import { leaveAsIs } from './check-value';
import type { Fix, Issue } from './finding';
import { isSameObject, limitKey, reversePair } from './limit';
import type { AssociationRef, AssociationType, DraftRow } from './limit';
import { typesOfPair } from './type-index';
import type { TypeIndex } from './type-index';

/** Whether the row's association type exists in that pair and direction. */
export function checkType(row: DraftRow, index: TypeIndex): readonly Issue[] {
  if (index.typesByRef.has(limitKey(row))) return [];
  const unknownObjects = [...new Set([row.fromObjectTypeId, row.toObjectTypeId])]
    .filter((objectTypeId) => !index.objectTypesById.has(objectTypeId))
    .map((objectTypeId) =>
      problem(row, 'unknown_object', { params: { objectTypeId }, fixes: [leaveAsIs(row)] }),
    );
  if (unknownObjects.length > 0) return unknownObjects;

  const here = typesOfPair(index, row).filter((type) => type.typeId === row.typeId);
  const opposite = isSameObject(row)
    ? []
    : typesOfPair(index, reversePair(row)).filter((type) => type.typeId === row.typeId);
  const sameKey = opposite.find((type) => type.category === row.category);
  if (sameKey) return [wrongDirection(row, sameKey, index)];
  if (here[0]) return [wrongCategory(row, here[0], here)];
  if (opposite[0]) return [wrongDirection(row, opposite[0], index)];
  const params = { category: row.category, typeId: row.typeId };
  return [problem(row, 'unknown_type', { params, fixes: [leaveAsIs(row)] })];
}

function wrongDirection(row: DraftRow, type: AssociationType, index: TypeIndex): Issue {
  const { fromObjectTypeId, toObjectTypeId, category, typeId, inverseTypeId } = type;
  const inverse = typesOfPair(index, row).filter(
    (each) => each.typeId === inverseTypeId && each.category === category,
  );
  const swap: Fix = {
    code: 'swap_direction',
    params: {},
    edits: [
      {
        kind: 'replace',
        rowNumber: row.rowNumber,
        row: { fromObjectTypeId, toObjectTypeId, category },
      },
    ],
  };
  const params = {
    typeId,
    from: index.objectTypesById.get(fromObjectTypeId)?.plural ?? fromObjectTypeId,
    to: index.objectTypesById.get(toObjectTypeId)?.plural ?? toObjectTypeId,
    fromObjectTypeId,
    toObjectTypeId,
  };
  const fixes = [swap, ...inverse.map((each) => setType(row, each))];
  return problem(row, 'wrong_direction', { params, fixes });
}

function wrongCategory(
  row: DraftRow,
  right: AssociationRef,
  candidates: readonly AssociationType[],
): Issue {
  return problem(row, 'wrong_category', {
    params: { typeId: row.typeId, category: row.category, rightCategory: right.category },
    fixes: candidates.map((each) => setType(row, each)),
  });
}

function setType({ rowNumber }: DraftRow, { category, typeId, label }: AssociationType): Fix {
  return {
    code: 'use_type',
    params: { typeId, label: label ?? '' },
    edits: [{ kind: 'replace', rowNumber, row: { category, typeId } }],
  };
}

function problem(
  { rowNumber }: DraftRow,
  code: Issue['code'],
  details: Pick<Issue, 'params' | 'fixes'>,
): Issue {
  return { rowNumber, severity: 'problem', code, ...details };
}
