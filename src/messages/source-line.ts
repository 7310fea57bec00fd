/** Where the story comes from, in every reply: old news must not be taken for new. */
import type { Common } from '../answers/answer.ts';
import { clip } from './cut.ts';

/** Kept by locale and by what is shown: to make one takes far longer than to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @param locale one of those that the replies are written in */
function dateFormat(locale: string, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasDay}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(hasDay ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  formats.set(key, made);
  return made;
}

/** A published date as people write it: “March 2016”. Undefined parts are left out. */
function dateText(published: string, locale: string): string {
  const [year = '', month, day] = published.split('-');
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  return dateFormat(locale, day !== undefined).format(date);
}

/** “CNN · March 2016 · Title”, escaped; the title is a link where the address is known. */
export function sourceLine(source: Common['source'], locale: string): string {
  const title = clip(source.title, 160);
  const url = source.url === undefined ? undefined : linkTarget(source.url);
  return [
    clip(source.outlet, 80),
    ...(source.published === undefined ? [] : [dateText(source.published, locale)]),
    url === undefined ? title : `[${title}](${url})`,
  ].join(' · ');
}

const MAX_URL = 200;

/** The address so that nothing in it ends the link; undefined where it is no web address. */
function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  const safe = href.replace(
    /[()<>\\"'\s]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return /^https?:$/.test(protocol) && safe.length <= MAX_URL ? safe : undefined;
}
