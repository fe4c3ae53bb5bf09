import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionAggregate } from '../../../src/features/actions/aggregate.ts';
import type { ActionEvent } from '../../../src/features/actions/events.ts';
import { actionListId } from '../../../src/features/actions/model.ts';
import { communicationPlanId } from '../../../src/features/communication/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { freshId } from '../../../src/lib/ids.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { adoptedAgreement, closedRound, names, writtenAgreement } from '../kickoffs/at-once.ts';
import { peopleOfRound } from '../kickoffs/people-of-round.ts';

const steering = 'Gemeente Houten - voorzitter DIS';
const people = `${peopleOfRound}GEM-HOUTEN;chair;dis-wu;;;${steering};;;;\n`;

describe.each(databases())(
  'a promise, and a day of a message, among the actions of an agreement in force, on $kind',
  (kind) => {
    let place: Place;
    let product: TestProduct;
    let story: Story;
    const tells = async (kickoffId: string, event: ActionEvent): Promise<void> => {
      const actions = actionAggregate(product.region, publicHolidays(product.region.holidayCountry));
      const system = { name: 'test', deliveryId: freshId() };
      const outcome = await product.engine.runAsSystem(actions, actionListId(kickoffId), event, system);
      expect(outcome).toMatchObject({ status: 'done' });
    };
    beforeAll(async () => {
      place = await kind.migrated();
      product = await openProduct(place);
      await product.people.bringIn(people);
      story = storyOf(product);
      const kickoff = await closedRound(story, 'VUURTOREN');
      const due = story.workingDay(10);
      await writtenAgreement(kickoff, [{ name: 'police', what: 'Controle', due }], story.workingDay(60));
      await adoptedAgreement(story, kickoff);
      const { facilitator, partners, ...state } = kickoff.state();
      const [row] = state.agreement.rows;
      const police = partners.find(({ organisationId }) => organisationId === 'POL');
      const promise = {
        rowId: freshId(),
        organisationId: 'POL',
        seatId: String(police?.seatId),
        due,
        whatContributionId: String(row?.whatId),
      };
      const promised = {
        kickoffId: kickoff.id,
        // Seen by whoever belongs to the kick-off and by no one else, as its information requests are.
        requestId: communicationPlanId(kickoff.id),
        codeName: state.codeName,
        themeId: state.themeId,
        level: state.level,
        bodyId: state.bodyId,
        facilitatorSeatId: facilitator.seatId,
        readers: [],
        promises: [promise],
      };
      await tells(kickoff.id, { type: 'followPromises', promised });
      const { requestId: planId, promises: _none, ...of } = promised;
      const moment = { ...promise, rowId: freshId(), kind: 'COMMUNICATION' };
      const agreed = { ...of, leadSeatId: facilitator.seatId, planId, moments: [moment] };
      await tells(kickoff.id, { type: 'followMoments', agreed });
    });
    afterAll(async () => {
      expect(product.faults).toEqual([]);
      await product.close();
      await place.remove();
    });

    it('is seen by those who see what it comes from, its owner among them', async () => {
      for (const name of [names.police, names.tax]) {
        const person = await story.person(name);
        await person.opensMenu('Acties');
        if (name === names.tax) await person.presses('Toon alle acties');
        await person.sees(
          'uit de afspraken van VUURTOREN',
          'toegezegd bij een informatievraag',
          'uit het communicatieplan',
          '1 tot en met 3 van 3',
        );
      }
    });

    it('who only decides on the plan sees what was agreed, and not even that there is more', async () => {
      const chair = await story.person(steering);
      await chair.opensMenu('Acties');
      await chair.presses('Toon alle acties');
      await chair.sees('uit de afspraken van VUURTOREN', '1 tot en met 1 van 1');
      await chair.doesNotSee('informatievraag van VUURTOREN', 'communicatieplan van', 'niet meer te lezen');
    });
  },
);
