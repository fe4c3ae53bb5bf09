/** A district team as a list: a coordinator, two of a municipality and one of the police. */
export const team = `organisatie;functie;overleg;zetel;als;account;vanaf;tot en met
RIEC;coordinator;dto-fl;;;RIEC - coördinator Flevoland;2026-01-01;
GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - adviseur OOV;2026-01-01;
GEM-LELYSTAD;communication;dto-fl;;;Gemeente Lelystad - communicatieadviseur;2026-01-01;
POL;member;dto-fl;;;Politie - teamchef Flevoland;2026-01-01;
LTO;guest;dto-fl;;;LTO - regiobestuurder;2026-01-01;
`;
export const coordinator = 'RIEC - coördinator Flevoland';
export const adviser = 'Gemeente Lelystad - adviseur OOV';
export const colleague = 'Gemeente Lelystad - communicatieadviseur';
export const police = 'Politie - teamchef Flevoland';
