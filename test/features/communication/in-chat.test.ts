import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communicationAggregate } from '../../../src/features/communication/aggregate.ts';
import type { MomentContent } from '../../../src/features/communication/events.ts';
import {
  type Circle,
  communicationPlanId,
  type MomentPayload,
} from '../../../src/features/communication/model.ts';
import { dialogs } from '../../../src/features/communication/names.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { freshId, uuidFrom } from '../../../src/lib/ids.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { names } from '../kickoffs/at-once.ts';
import { peopleOfRound } from '../kickoffs/people-of-round.ts';

const [kind] = databases();
const plans = {
  KIEVIT: { variant: 'CASE', level: 'STRICT' },
  GRUTTO: { variant: 'CASE', level: 'CONFIDENTIAL' },
  VUURTOREN: { variant: 'EXECUTION_THEME', level: 'OPEN' },
} as const;
type Name = keyof typeof plans;

describe('forms about communication, where they are filled in and what may stand in them', () => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  beforeAll(async () => {
    if (!kind) throw new Error('there is always the embedded database');
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    story = storyOf(product);
    for (const name of ['KIEVIT', 'GRUTTO', 'VUURTOREN'] as const) await planned(name);
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  const idOf = (name: Name): string => uuidFrom(`kick-off ${name}`);
  const seatOf = async (who: 'coordinator' | 'police') => {
    const [seat] = (await (await story.person(names[who])).viewer()).seats;
    return seat ?? expect.fail('nobody sits here');
  };
  const by = async (who: keyof typeof names, origin: string) => {
    const viewer = await (await story.person(names[who])).viewer();
    return { viewer, deliveryId: freshId(), origin, now: product.clock.now() };
  };

  /** A plan with one moment that the police is asked about, as the circle of a kick-off makes it. */
  async function planned(name: Name): Promise<void> {
    const [coordinator, police] = [await seatOf('coordinator'), await seatOf('police')];
    const seats = [coordinator, police].map(({ seatId }) => `seat:${seatId}`);
    const partnerId = uuidFrom('the police as a partner');
    const circle: Circle = {
      ...{ kickoffId: idOf(name), codeName: name, themeId: 'horeca', bodyId: 'dto-wu', stage: 'collecting' },
      ...plans[name],
      facilitatorSeatId: coordinator.seatId,
      leadSeatId: null,
      guides: [`seat:${coordinator.seatId}`],
      members: seats,
      partners: [{ partnerId, organisationId: police.organisationId, seatId: police.seatId }],
    };
    const { region, engine } = product;
    const aggregate = communicationAggregate(region, publicHolidays(region.holidayCountry));
    const id = communicationPlanId(circle.kickoffId);
    const delivery = { name: 'test', deliveryId: `circle of ${name}` };
    await engine.runAsSystem(aggregate, id, { type: 'followCircle', circle }, delivery);
    const writer = { seatId: coordinator.seatId, organisationId: coordinator.organisationId };
    const content: MomentContent = {
      timing: 'before',
      day: story.workingDay(10),
      audiences: ['press'],
      media: ['press'],
      voicePartnerId: partnerId,
      approverPartnerIds: [partnerId],
      repeatDays: [],
      message: 'We controleren samen.',
      perspective: 'Meld het.',
    };
    const event = { type: 'addMoment', by: writer, content } as const;
    const added = await engine.run(aggregate, id, event, await by('coordinator', 'web'));
    const momentId = added.status === 'done' ? added.state.moments[0]?.id : undefined;
    const ask = { type: 'askApproval', momentId: String(momentId) } as const;
    await engine.run(aggregate, id, ask, await by('coordinator', 'web'));
    momentIds.set(name, String(momentId));
  }
  const momentIds = new Map<Name, string>();
  const payloadOf = (name: Name, form: keyof typeof dialogs): Partial<MomentPayload> => {
    const kickoffId = idOf(name);
    const moment = { kickoffId, momentId: String(momentIds.get(name)) };
    const payloads = { add: { kickoffId }, drop: moment };
    return form === 'add' || form === 'drop' ? payloads[form] : { ...moment, ...{ basedOn: '0' } };
  };

  it.each([
    ['add', 'coordinator'],
    ['edit', 'coordinator'],
    ['drop', 'coordinator'],
    ['approve', 'police'],
    ['risk', 'police'],
  ] as const)('"%s" of a strict case opens on the page only, of another in chat too', async (form, who) => {
    const open = async (name: Name, origin: string) =>
      product.router.open(await by(who, origin), dialogs[form], payloadOf(name, form) as MomentPayload);
    expect(await open('KIEVIT', 'web')).toHaveProperty('dialog');
    expect(await open('KIEVIT', 'slack')).toEqual({
      kind: 'page',
      to: { page: 'communication.plan', params: { kickoffId: idOf('KIEVIT') } },
    });
    expect(await open('GRUTTO', 'slack')).toHaveProperty('dialog');
    expect(await open('VUURTOREN', 'teams')).toHaveProperty('dialog');
  });

  it('nobody else opens any of them', async () => {
    for (const [form, who] of [
      ['add', 'police'],
      ['approve', 'coordinator'],
      ['risk', 'tax'],
      ['edit', 'elsewhere'],
    ] as const) {
      const open = product.router.open(
        await by(who, 'web'),
        dialogs[form],
        payloadOf('VUURTOREN', form) as MomentPayload,
      );
      expect(await open).toEqual({ kind: 'denied' });
    }
  });

  it.each([
    ['GRUTTO', false],
    ['VUURTOREN', true],
  ] as const)(
    'what looks like data about a person about %s: may it stay with a reason? %s',
    async (name, mayStay) => {
      const police = await story.person(names.police);
      await police.visits(`/communicatie/${idOf(name)}`);
      await police.presses('Zeg of je akkoord bent');
      await police.fills({
        'Mag dit zo naar buiten?': 'Niet akkoord',
        'Waarom niet? (alleen bij niet akkoord)': 'Bel eerst 06-12345678.',
      });
      await police.submits();
      await police.sees('telefoonnummer');
      const screen = await police.screen();
      expect(screen.includes('Waarom moet het blijven staan?')).toBe(mayStay);
    },
  );
});
