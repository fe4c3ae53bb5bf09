/** Forms of the agreement, besides those that asks point to. Payload `{ kickoffId }`, with `basedOn` for edits. */
export const agreementForms = {
  goal: 'kickoffs.editGoal',
  approach: 'kickoffs.editApproach',
  rows: 'kickoffs.editRows',
  indicators: 'kickoffs.editIndicators',
  roles: 'kickoffs.editRoles',
  more: 'kickoffs.editMore',
  escalate: 'kickoffs.escalate',
  level: 'kickoffs.changeLevel',
  /** With partnerId. */
  dissent: 'kickoffs.dissent',
  adopt: 'kickoffs.adopt',
  revise: 'kickoffs.revise',
} as const;

export const agreementPresses = {
  requestConfirmation: 'kickoffs.requestConfirmation',
  /** With partnerId and rowId. */
  acceptRow: 'kickoffs.acceptRow',
  dropRevision: 'kickoffs.dropRevision',
  /** With escalationId. */
  withdrawEscalation: 'kickoffs.withdrawEscalation',
} as const;
