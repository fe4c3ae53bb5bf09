import type { TestDatabase } from '../support/databases.ts';
import { openProduct } from '../support/product.ts';
import { openSlackOffice, type SlackOffice, type Transport } from '../support/slack/office.ts';
import { storyOf } from '../support/story.ts';
import { openTeamsOffice, type TeamsOffice } from '../support/teams/office.ts';
import type { CaseSetting } from './case-chapters.ts';
import { caseStage, labelsOfCase, peopleOfCase, type Sent } from './case-stage.ts';

/** A case with everybody on the page. */
export async function caseOnThePage(kind: TestDatabase): Promise<CaseSetting> {
  const place = await kind.migrated();
  const product = await openProduct(place, { region: 'demo' });
  await product.people.bringIn(peopleOfCase);
  return {
    stage: caseStage(storyOf(product)),
    close: async () => {
      await product.close();
      await place.remove();
    },
  };
}

/** A case with everybody in Slack, and linked before it begins. */
export async function caseInSlack(kind: TestDatabase, transport: Transport): Promise<CaseSetting> {
  const place = await kind.migrated();
  const office = await openSlackOffice(place, { region: 'demo', transport });
  await office.product.people.bringIn(peopleOfCase);
  const story = office.story(() => 'slack');
  for (const label of labelsOfCase) await story.person(label);
  return {
    stage: caseStage(story, () => sentToSlack(office)),
    faults: () => office.slack.faults,
    close: async () => {
      await office.close();
      await place.remove();
    },
  };
}

function sentToSlack({ slack, driver }: SlackOffice): readonly Sent[] {
  const nameOf = (id: string): string => slack.world.users.get(id)?.name ?? '';
  const windows = ['views.open', 'views.push', 'views.update'];
  const calls = slack.calls.map(({ method, args, to }) => ({
    to: nameOf(to),
    isWindow: windows.includes(method),
    content: JSON.stringify(args),
  }));
  const answers = driver.answers.map(({ body, text, to }) => ({
    to: nameOf(to),
    isWindow: 'response_action' in body,
    content: `${JSON.stringify(body)} ${text}`,
  }));
  return [...calls, ...answers];
}

/** A case with everybody in Teams, and linked before it begins. */
export async function caseInTeams(kind: TestDatabase): Promise<CaseSetting> {
  const place = await kind.migrated();
  const office = await openTeamsOffice(place, { region: 'demo' });
  await office.product.people.bringIn(peopleOfCase);
  const story = office.story(() => 'teams');
  for (const label of labelsOfCase) await story.person(label);
  return {
    stage: caseStage(story, () => sentToTeams(office)),
    faults: office.faults,
    close: async () => {
      await office.close();
      await place.remove();
    },
  };
}

function sentToTeams({ teams, driver }: TeamsOffice): readonly Sent[] {
  const nameOf = (id: string | undefined): string => teams.world.users.get(id ?? '')?.name ?? '';
  const calls = teams.calls.map(({ conversationId, body }) => {
    const members = [...(teams.world.conversations.get(conversationId)?.members ?? [])];
    const to = members.length === 1 ? nameOf(members[0]) : '';
    return { to, isWindow: false, content: JSON.stringify(body) };
  });
  const answers = driver.answers.map(({ body, text, to }) => ({
    to: nameOf(to),
    isWindow: 'task' in body,
    content: text,
  }));
  return [...calls, ...answers];
}
