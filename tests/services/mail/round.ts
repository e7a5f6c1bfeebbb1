import { pino } from 'pino';
import { outbox } from '#db/schema/index.ts';
import { promiseMail } from '#src/domain/outbox.ts';
import { startDelivery, type Delivery, type DeliveryParts } from '#src/services/deliver.ts';
import { openMailer, type Mailer } from '#src/services/mail/index.ts';
import { openWorld, type World } from '#tests/support/world.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

type Times = NonNullable<Parameters<typeof startDelivery>[1]>;
type Outbox = typeof outbox.$inferSelect;

/** A world, a clock that stands still, and whoever delivers in it. */
export interface Round {
  world: World;
  now: number;
  /** Lines of the delivery's log. */
  log: Record<string, unknown>[];
  /** The mail server, once there is one. */
  office: PostOffice | undefined;
  open(habits?: Parameters<typeof openPostOffice>[0]): Promise<PostOffice>;
  /** Looks only when it is told to, unless `times` say otherwise. */
  deliver(mailer: Mailer, change?: Partial<DeliveryParts>, times?: Times): Delivery;
  /** Promises mails to p0@buyers.test, p1@… a millisecond apart. */
  promise(count: number): Promise<void>;
  rows(): Promise<Outbox[]>;
  recipients(): string[];
  close(): Promise<void>;
}

export const minute = 60_000;
const never = 3_600_000;

export const smtp = (port: number) =>
  openMailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, DATA_DIR: '' }, 'https://canting.example');

export async function openRound(): Promise<Round> {
  const world = await openWorld();
  const running: Delivery[] = [];
  const round: Round = {
    world,
    now: Date.now(),
    log: [],
    office: undefined,
    open: async (habits) => (round.office = await openPostOffice(habits)),
    deliver(mailer, change = {}, times = {}) {
      const log = pino({ base: null }, { write: (line: string) => void round.log.push(JSON.parse(line)) });
      const still = { now: () => round.now, look: never, lookAround: never, minute: never };
      const delivery = startDelivery({ ...world.services, mailer, log, ...change }, { ...still, ...times });
      running.push(delivery);
      return delivery;
    },
    async promise(count) {
      const { db, vault } = world.services;
      const mail = {
        template: 'confirm',
        locale: 'en',
        facts: { name: 'Maya', link: 'https://canting.example/x' },
      } as const;
      for (let number = 0; number < count; number += 1) {
        const now = round.now + number;
        await db.write((tx) => promiseMail(tx, { vault, now }, { ...mail, to: `p${number}@buyers.test` }));
      }
      round.now += count;
    },
    rows: () => world.services.db.read.select().from(outbox).orderBy(outbox.createdAt),
    recipients: () => round.office?.received.flatMap((one) => one.recipients) ?? [],
    async close() {
      for (const delivery of running) await delivery.close();
      await round.office?.close();
      await world.close();
    },
  };
  return round;
}
