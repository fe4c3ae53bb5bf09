/**
 * What one look found. `stop`: Aftrap would not start like this; `mend`: it would, and part of it would not work;
 * `note`: somebody should know.
 */
export interface Finding {
  readonly weight: 'ok' | 'note' | 'mend' | 'stop';
  readonly said: string;
}

export const ok = (said: string): Finding => ({ weight: 'ok', said });
export const note = (said: string): Finding => ({ weight: 'note', said });
export const mend = (said: string): Finding => ({ weight: 'mend', said });
export const stop = (said: string): Finding => ({ weight: 'stop', said });
