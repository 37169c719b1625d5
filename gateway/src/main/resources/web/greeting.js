import { valuesOf } from './series.js';

const NEARLY_ALL = 0.75;

/**
 * The day the page opens on: the latest year's end, or today, as of which nearly all figures have a value. Today alone would
 * greet with blanks from every New Year until the first record; a single figure that ended years ago must not hold the rest back.
 */
export function greetingDay(figures, today) {
  const counted = figures.map(valuesOf).filter((values) => values.length > 0);
  const coverage = new Map();
  counted.flat().forEach(({ asOf }) => coverage.set(asOf, (coverage.get(asOf) ?? 0) + 1));
  const days = [...coverage.keys()].sort().reverse();
  const fullest = Math.max(...coverage.values());
  return days.find((day) => coverage.get(day) > counted.length * NEARLY_ALL)
      ?? days.find((day) => coverage.get(day) === fullest) ?? today;
}
