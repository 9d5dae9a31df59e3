import { GRID_COLUMNS } from './grid-columns';

const LOOKS: readonly string[] = ['mark', 'pair', 'type end', 'label', 'held end', 'limit end'];

/** The head of the grid; a problem below a row is a column to a screen reader. */
export function LimitGridHead({
  names,
  problem,
}: {
  readonly names: readonly string[];
  readonly problem: string;
}) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        {names.map((name, column) => (
          <div key={name} role="columnheader" aria-colindex={column + 1} className={LOOKS[column]}>
            {column === 0 ? <span className="sr-only">{name}</span> : name}
          </div>
        ))}
        <div role="columnheader" aria-colindex={GRID_COLUMNS.length + 1} className="sr-only">
          {problem}
        </div>
      </div>
    </div>
  );
}
