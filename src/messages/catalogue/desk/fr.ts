import { deskEn, type DeskTexts } from './en.ts';

export const deskFr: DeskTexts = deskEn;
