import { documents } from '../../engine/documents.ts';
import { communicationPlan } from './model.ts';

export const communicationStore = documents('communication', communicationPlan);
