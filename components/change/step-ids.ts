const TIME_DIGITS = 15;
const COUNT_DIGITS = 6;

/** Ids that sort in the order in which steps were made; no two tabs make the same. */
export function createStepIds(): () => string {
  const tab = crypto.randomUUID().slice(0, 8);
  let lastMs = 0;
  let count = 0;
  return () => {
    // A clock that is set back must not put a step before earlier ones.
    lastMs = Math.max(lastMs, Date.now());
    count += 1;
    const time = String(lastMs).padStart(TIME_DIGITS, '0');
    return `${time}-${String(count).padStart(COUNT_DIGITS, '0')}-${tab}`;
  };
}
