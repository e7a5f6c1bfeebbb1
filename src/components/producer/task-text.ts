import type { Task } from '#src/domain/workshops/tasks.ts';
import { formatDay, formatMoment } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { producer } from '#src/i18n/producer.ts';
import { reviewTitle, reviews } from '#src/i18n/reviews.ts';
import { verificationWords } from '#src/i18n/verification.ts';
import { paths } from '#src/paths.ts';

export interface TaskText {
  title: string;
  /** Why it matters, or what was asked. */
  text: string | null;
  /** The officer's words. */
  note: string | null;
  button: string;
  /** Without language prefix. */
  to: string;
  urgent: boolean;
}

/** A task in words, with the place where it is done. */
export function taskText(task: Task, locale: Locale): TaskText {
  const { tasks: t, today } = producer[locale];
  const item = (slug: keyof typeof words) => words[slug].name;
  const words = verificationWords[locale].items;
  const plain = { note: null, urgent: false };
  switch (task.kind) {
    case 'exhibition': {
      const { slug, name, what, by, deadlineAt } = task.fair;
      const say = t.exhibition[what];
      const day = by ? formatDay(by, locale) : deadlineAt ? formatMoment(deadlineAt, locale) : null;
      const to =
        { confirm: paths.ownGoing, results: paths.ownExhibitionResults }[what as 'confirm'] ?? paths.ownExhibition;
      return {
        title: say.title(name),
        text: say.text(day),
        note: null,
        button: say.button,
        to: to(slug),
        urgent: true,
      };
    }
    case 'changes-asked': {
      const { review } = task;
      const reasons: Record<string, { label: string }> = reviews[locale].reasons;
      const name = reviewTitle(review, locale);
      const own = review.subject === 'listing';
      return {
        title: `${t.changesAsked}: ${own ? name : today.verificationOf(name)}`,
        text: reasons[review.reasonCode ?? '']?.label ?? null,
        note: review.note,
        button: t.mend,
        to: own ? paths.ownListing(Number(review.subjectId)) : itemPath(review.subjectId.split('/')[1] ?? ''),
        urgent: true,
      };
    }
    case 'evidence-returned': {
      const { item, title, refused, reasonCode, note } = task.returned;
      const reasons: Record<string, { label: string }> = reviews[locale].reasons;
      return {
        title: `${refused ? t.refused : t.changesAsked}: ${title[locale]}`,
        text: reasons[reasonCode ?? '']?.label ?? null,
        note,
        button: t.mend,
        to: paths.readinessItem(item),
        urgent: true,
      };
    }
    case 'evidence-ending': {
      const { ending, count, over } = task;
      const say = over ? t.expired : t.expiring;
      return {
        ...plain,
        title: say(ending.title[locale], formatDay(ending.until, locale)),
        text: count > 1 ? t.evidenceEnding(count - 1) : t.evidenceEndingText,
        button: t.renewEvidence,
        to: count > 1 ? paths.readiness() : paths.readinessItem(ending.item),
        urgent: true,
      };
    }
    case 'verification-expired':
    case 'verification-expiring': {
      const say = task.kind === 'verification-expired' ? t.expired : t.expiring;
      const title = say(item(task.item), formatDay(task.until, locale));
      return { ...plain, title, text: t.expiringText, button: t.renew, to: itemPath(task.item), urgent: true };
    }
    case 'verification-missing': {
      const title = t.missing(task.items.map(item).join(', '));
      return { ...plain, title, text: t.missingText, button: t.verify, to: paths.verification() };
    }
    case 'profile': {
      const [title = '', text = ''] = t.gaps[task.gap];
      const place = task.gap === 'pictures' ? '#pictures' : '';
      return { ...plain, title, text, button: t.toProfile, to: paths.workshopProfile() + place };
    }
    case 'bare':
      return {
        ...plain,
        title: t.bare(task.count),
        text: t.bareText,
        button: t.addPhotos,
        to: paths.ownListings(),
      };
    case 'drafts': {
      const text = t.draftText(task.title || t.untitled);
      return { ...plain, title: t.drafts(task.count), text, button: t.goOn, to: paths.ownListing(task.listingId) };
    }
    case 'to-order': {
      const title = t.toOrder(task.count, task.published);
      return { ...plain, title, text: t.toOrderText, button: t.toStock, to: paths.ownListings() };
    }
    case 'unread':
      return { ...plain, title: t.unread(task.count), text: null, button: t.read, to: paths.notifications() };
  }
}

function itemPath(item: string): string {
  return `${paths.verification()}?item=${item}#${item}`;
}
