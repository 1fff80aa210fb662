import test from 'ava';
import { asksOtherThing } from './predicates.js';

const OTHER: Readonly<Record<string, readonly string[]>> = {
  en: [
    'which is more precise the xx or the xx',
    'has it got any parabens in it',
    'is that the same stuff as the xx',
    'does the xx take thick slices',
    'will xx send me to sleep',
    'is xx the same as antihistamine',
    'which do you recommend the xx or the xx',
    'which of them s better for a bad back the xx or the xx',
    'how do you clean the xx',
    'do you sharpen knives or only sell the xx',
  ],
  fr: [
    'c est la meme chose que le xx',
    'est ce que la xx perce bien le beton',
    'le xx ca fait mal a l estomac',
    'l xx tient combien de temps sur batterie',
    'entre le xx et l xx vous me conseillez lequel',
    'la xx est chaude',
    'comment on lave la xx',
    'c est bon a mettre sur un bebe l xx',
    'c est pas mal pour les crevasses l xx',
  ],
  nl: [
    'is dat hetzelfde merk als de xx',
    'krijg je daar een dik gezicht van van die xx',
    'slaapt die xx een beetje lekker',
    'hoeveel versnellingen heeft de xx',
    'zit er suiker in xx',
    'welke is beter de xx of de xx',
    'raadt u de xx aan',
  ],
};
const STOCK: Readonly<Record<string, readonly string[]>> = {
  en: [
    'does the xx come back in',
    'is the xx still there',
    'do you know if the xx will be back before christmas',
    'could you order me the xx',
    'i was told it works really well so do you have the xx',
    'how long will it take',
  ],
  fr: [
    'on m a dit qu elle etait tres bien vous avez la xx',
    'c est bon a savoir et la xx vous l avez',
    'c est bien pour la xx que j appelle',
    'est ce que le xx est disponible',
    'savez vous si la xx revient avant noel',
    'bonjour la xx s il vous plait',
    'ca fait trois fois que j appelle pour cette xx',
  ],
  nl: [
    'komt de xx nog terug',
    'ik hoorde dat hij goed werkt hebben jullie de xx nog',
    'krijgt u de xx voor de kerst nog binnen',
    'is het xx leverbaar',
    'leveren jullie nog xx',
  ],
};

for (const [language, turns] of Object.entries(OTHER))
  for (const turn of turns)
    test(`${language}: "${turn}" asks no stock`, t => t.true(asksOtherThing(turn, language)));

for (const [language, turns] of Object.entries(STOCK))
  for (const turn of turns)
    test(`${language}: "${turn}" asks whether it can be had`, t => t.false(asksOtherThing(turn, language)));
