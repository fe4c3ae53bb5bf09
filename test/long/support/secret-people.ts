/** Somebody who might read along: a seat, told by organisation, function and body, and who sits or stands in there. */
export interface Reader {
  readonly label: string;
  readonly organisationId: string;
  readonly functionId: string;
  /** '' for a seat outside any body. */
  readonly bodyId: string;
  /** The same for who holds a seat and who stands in for it. */
  readonly seat: string;
}

function sits(organisationId: string, functionId: string, bodyId: string): Reader {
  const label = `${organisationId} - ${functionId} ${bodyId || 'buiten een overleg'}`;
  return { label, organisationId, functionId, bodyId, seat: label };
}

/** Who guides every kick-off here, and who decides on it. */
export const guide = sits('RIEC', 'coordinator', 'dto-wu');
export const chair = sits('GEM-IJSSELSTEIN', 'chair', 'dto-wu');

/** Organisations that are asked, each with its seat; NLA and FIOD have no seat at the table. */
export const asked = [
  sits('POL', 'member', 'dto-wu'),
  sits('OM', 'member', 'dto-wu'),
  sits('BD', 'member', 'dto-wu'),
  sits('GEM-WOERDEN', 'member', 'dto-wu'),
  sits('GEM-HOUTEN', 'member', 'dto-wu'),
  sits('NLA', 'member', ''),
  sits('FIOD', 'member', ''),
] as const;
/** Is asked only once the others have answered. */
export const joiner = sits('IND', 'member', '');
/** Asked about themes only. */
export const guests = [sits('LTO', 'guest', 'dto-wu'), sits('WS', 'guest', '')] as const;

const [police] = asked;
const standIn: Reader = { ...police, label: 'POL - plaatsvervanger' };

/** Everybody there is: who takes part in one kick-off or another, who looks on, and who has nothing to do with it. */
export const readers: readonly Reader[] = [
  guide,
  chair,
  ...asked,
  joiner,
  ...guests,
  standIn,
  sits('GEM-LOPIK', 'member', 'dto-wu'),
  sits('RIEC', 'information', 'dto-wu'),
  sits('RIEC', 'privacy', 'dto-wu'),
  sits('RIEC', 'communication', 'dto-wu'),
  sits('GEM-NIEUWEGEIN', 'chair', 'dis-wu'),
  sits('GEM-MONTFOORT', 'member', 'dis-wu'),
  sits('PRU', 'member', 'expertisegroep'),
  sits('GEM-AMERSFOORT', 'member', 'taskforce'),
  sits('RIEC', 'coordinator', 'dto-fl'),
  sits('POL', 'member', 'dto-fl'),
];

/** The list of people as a coordinator brings it in. */
export const listOfReaders = [
  'organisatie;functie;overleg;als;account;tot en met',
  ...readers.map((one) =>
    [
      one.organisationId,
      one.functionId,
      one.bodyId,
      ...(one === standIn ? ['vervanger', one.label, '2027-06-01'] : ['', one.label, '']),
    ].join(';'),
  ),
].join('\n');
