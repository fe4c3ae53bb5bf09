import type { Tone } from '../../view/nodes.ts';
import type { Container } from './adaptive-card.ts';

export const toneStyles: Readonly<Record<Tone, NonNullable<Container['style']>>> = {
  neutral: 'emphasis',
  info: 'accent',
  success: 'good',
  warning: 'warning',
  danger: 'attention',
};
