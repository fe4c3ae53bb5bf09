/** Names of what the facilitator presses and opens in the round. */
export const guideForms = {
  addPartner: 'kickoffs.addPartner',
  removePartner: 'kickoffs.removePartner',
  reopen: 'kickoffs.reopenRound',
  withdraw: 'kickoffs.withdraw',
} as const;
export const guidePresses = { close: 'kickoffs.closeRound', grant: 'kickoffs.grantMoreTime' } as const;
