import { expect } from 'vitest';
import { rows } from './case-agreement.ts';
import { forOne, limited, nameless, narrowed, opensOverview, orally, said } from './case-round.ts';
import type { CaseStage, Role } from './case-stage.ts';

const markdown = 'Verslag meenemen (Markdown)';
const data = 'Verslag meenemen (JSON)';

/** Two who took part take the record along: words for one of them are in the record of that one only. */
export async function takesRecord(stage: CaseStage): Promise<void> {
  const takes = async (role: Role): Promise<readonly [string, string]> => {
    const reader = await opensOverview(stage, role);
    return [await reader.takesAlong(markdown), await reader.takesAlong(data)];
  };
  for (const record of await takes('prosecution')) {
    expect(record).toContain(forOne);
    expect(record).not.toContain(orally);
    expect(record).not.toContain(nameless);
    expect(record).not.toContain(narrowed);
  }
  for (const record of await takes('nieuwegein')) {
    for (const words of [...limited, narrowed]) expect(record).not.toContain(words);
  }
  for (const record of [...(await takes('prosecution')), ...(await takes('nieuwegein'))]) {
    expect(record).toContain(stage.codeName);
    expect(record).toContain(said('probleem', 'prosecution'));
    for (const { what } of rows) expect(record).toContain(what);
  }
  const [, json] = await takes('nieuwegein');
  expect(JSON.parse(json)).toMatchObject({ codeName: stage.codeName, stage: 'adopted' });
}
