import { DraftingError } from './drafting-error.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  English: words(
    'the of and to in a is that for it was on with as he she be at by this had not are but from or have an they which one you were her all their there been if more when will would who so no said has its his after about',
  ),
  Spanish: words(
    'de la que el en y los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante',
  ),
  French: words(
    'de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son aux mais comme ou si leur elle cette ses été dit fait être deux même aussi',
  ),
  German: words(
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis',
  ),
  Italian: words(
    'di e il la che in un per è del una non i le con si da al dei sono come più gli della nel alla ha anche ma ed se su delle lo questo dalla o suo',
  ),
  Portuguese: words(
    'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também só pelo pela até isso ela entre',
  ),
  Dutch: words(
    'de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft ze door over wordt deze hij werd was tot',
  ),
};

/** A text shorter than this tells no language. */
const FEW_WORDS = 25;

/** Refuses a text that is not in English, the only language whose grammar the rules know. */
export function checkLanguage(text: string): void {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 40 && latin < letters / 2) throw otherLanguage();
  const tokens = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (tokens.length < FEW_WORDS) return;
  const share = (known: ReadonlySet<string>) =>
    tokens.filter((t) => known.has(t)).length / tokens.length;
  const shares = Object.entries(COMMON).map(([name, known]) => ({ name, share: share(known) }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  const english = shares.find((s) => s.name === 'English')?.share ?? 0;
  if (best.name !== 'English' && best.share > 0.2 && best.share > english * 1.3)
    throw otherLanguage(best.name);
  if (english < 0.06 && tokens.length > 80) throw otherLanguage();
}

const otherLanguage = (name?: string) =>
  new DraftingError(
    'language',
    `This text seems to be in ${name ?? 'another language'}; drafts are made from English articles only.`,
  );
