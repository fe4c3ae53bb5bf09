import type { Cast } from './kickoff-cast.ts';

const inFlevoland = (
  organisationId: string,
  label: string,
  more: { readonly functionId?: string; readonly bodyId?: string | null; readonly deputy?: string } = {},
) => ({ organisationId, functionId: 'member', bodyId: 'dto-fl', label, ...more });

const coordinator = inFlevoland('RIEC', 'RIEC - coördinator Flevoland', { functionId: 'coordinator' });

/** Flevoland, with the organisations of the real region and of the demo. */
export const flevoland: Cast = {
  districtId: 'fl',
  keeper: coordinator,
  facilitator: coordinator,
  adopter: inFlevoland('GEM-ALMERE', 'Gemeente Almere - voorzitter DTO', { functionId: 'chair' }),
  quick: inFlevoland('POL', 'Politie - Flevoland'),
  changer: inFlevoland('GEM-LELYSTAD', 'Gemeente Lelystad - adviseur OOV'),
  slow: inFlevoland('BD', 'Belastingdienst - accountmanager'),
  silent: inFlevoland('OM', 'OM - officier Flevoland'),
  leaving: inFlevoland('NVWA', 'NVWA - inspecteur', { bodyId: null }),
  suggested: inFlevoland('NLA', 'Arbeidsinspectie - inspecteur', {
    bodyId: null,
    deputy: 'Arbeidsinspectie - plaatsvervanger',
  }),
  guests: [inFlevoland('LTO', 'LTO - regiobestuurder', { functionId: 'guest', bodyId: null })],
  outsiders: [
    inFlevoland('POL', 'Politie - Gooi en Vechtstreek', { bodyId: 'dto-gv' }),
    inFlevoland('GEM-HUIZEN', 'Gemeente Huizen - adviseur OOV', { bodyId: 'dto-gv' }),
    inFlevoland('PFL', 'Provincie Flevoland - adviseur', { bodyId: null }),
  ],
  choices: { K03: ['DISTRICT'], K07: ['EXECUTION'], K22: ['SUPERVISION', 'KNOWLEDGE'] },
  extraIds: ['K07'],
  indicatorIds: ['P3', 'P6', 'I2', 'I6'],
  rowKind: 'CHECK',
};

const inTheNorth = (
  organisationId: string,
  label: string,
  more: {
    readonly functionId?: string;
    readonly bodyId?: string | null;
    readonly seat?: string;
    readonly deputy?: string;
  } = {},
) => ({ organisationId, functionId: 'deelnemer', bodyId: 'kernteam-noord', label, ...more });

const driver = inTheNorth('UDZ', 'Uitvoeringsdienst - aanjager', { functionId: 'aanjager' });

/** The North Coast of the invented region: whoever takes part may begin, the driver adopts. */
export const northCoast: Cast = {
  districtId: 'noord',
  keeper: driver,
  facilitator: inTheNorth('UDZ', 'Uitvoeringsdienst - begeleider', { seat: 'begeleider' }),
  adopter: driver,
  quick: inTheNorth('KG-DUINERVEEN', 'Duinerveen - adviseur veiligheid'),
  changer: inTheNorth('WSZ', 'Waterschap - adviseur vergunningen'),
  slow: inTheNorth('KG-ZILVERHOEK', 'Zilverhoek - adviseur haven'),
  silent: inTheNorth('KG-HELMDUIN', 'Helmduin - adviseur handhaving'),
  leaving: inTheNorth('BWN', 'Bewoners - bestuurslid', { functionId: 'bezoeker', bodyId: null }),
  suggested: inTheNorth('UDZ', 'Uitvoeringsdienst - meetploeg', {
    seat: 'meetploeg',
    deputy: 'Uitvoeringsdienst - plaatsvervanger meetploeg',
  }),
  guests: [],
  outsiders: [
    inTheNorth('KG-DUINERVEEN', 'Duinerveen - adviseur zuid', { bodyId: 'kernteam-zuid' }),
    inTheNorth('KG-HELMDUIN', 'Helmduin - adviseur zuid', { bodyId: 'kernteam-zuid' }),
  ],
  choices: { K22: ['METEN'] },
  extraIds: [],
  indicatorIds: ['P1', 'I1'],
  rowKind: null,
};
