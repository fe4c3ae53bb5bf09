import type { Wanted } from '../../engine/workflow.ts';
import type { ThemeEvent } from './events.ts';

/** A theme asks nothing of anyone itself: its kick-offs do. */
export function themeWanted(): Wanted<ThemeEvent> {
  return { asks: [], alarms: [] };
}
