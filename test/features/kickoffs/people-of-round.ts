/** West-Utrecht's team, a guest, an inspector outside the team, and somebody of another district. */
export const peopleOfRound = `organisatie;functie;overleg;zetel;als;account;taal;dagen;uren;tot en met
RIEC;coordinator;dto-wu;;;RIEC - coördinator West-Utrecht;;;;
GEM-IJSSELSTEIN;chair;dto-wu;;;Gemeente IJsselstein - voorzitter DTO;;;;
POL;member;dto-wu;;;Politie - West-Utrecht;;;;
OM;member;dto-wu;;;OM - officier West-Utrecht;;;;
BD;member;dto-wu;;;Belastingdienst - accountmanager;;;;
BD;member;dto-wu;;vervanger;Belastingdienst - vervanger;;;;2027-06-01
GEM-WOERDEN;member;dto-wu;;;Gemeente Woerden - adviseur OOV;en;;;
LTO;guest;;;;LTO - regiobestuurder;;;;
NLA;member;;;;Arbeidsinspectie - inspecteur;;;;
RIEC;coordinator;dto-fl;;;RIEC - coördinator Flevoland;;;;
`;
