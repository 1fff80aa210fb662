/** French clock times. */
import { phrasesOf, phraseSet, wordSet } from '../phrases.js';
import type { ClockData } from '../spoken.js';

const WEEKDAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');

export const clock: ClockData = {
  patterns: {
    hour: [
      '(a | vers | vers les | avant | apres | des | jusqu a | entre | de | pour | et | sur les | autour de | aux alentours de | a partir de | il est | il etait | rendez vous) (environ)? [ <hour> (heures | heure | h) (pile | precises)? (<part>)? ]',
      '(vers | vers les | dans les) [ <hour> ] <hour:next> (heures | heure | h)',
      '(vers | vers les | dans les) <hour:before> [ <hour> (heures | heure | h) ]',
      "(c' est | c' etait | plutot | disons | mettons | pas) [ <hour> (heures | heure | h) ]",
      '[ <hour> (heures | heure | h) (pile | precises)? <part> ]',
      '[ <hour> (heures | heure | h) (pile | precises)? ] demain (matin | apres midi | aprem | soir)',
      '[ <hour> (heures | heure | h) (pile | precises) ]',
      '<day> [ <hour> (heures | heure | h) ]',
      'entre [ <hour> ] et <hour:other> (heures | heure | h)',
      'de [ <hour> ] a <hour:other> (heures | heure | h)',
      'entre [ <hour> ] et <hour:other> <end>',
      'entre <hour:other> et [ <hour> ] <end>',
      '[ <hour> (heures | heure | h) ] <fixed:other>',
      '[ <hour> (heures | heure | h) ] (a)? <hour:other> (heures | heure | h)',
      '<hour:other> (heures | heure | h) [ <hour> (heures | heure | h) ]',
    ],
    hourMinute: ['[ <hour> (heures | heure | h) (<minute> | <small:minute>) (<part>)? ]'],
    past: [
      '[ <hour> (heures | heure | h) et <small> (<part>)? ]',
      '[ <fixed> et <small> ]',
      '[ <fixed> (<minute> | <small>) ]',
    ],
    to: [
      '[ <hour> (heures | heure | h) moins (le | un)? <small> (<part>)? ]',
      '[ <fixed> moins (le | un)? <small> ]',
    ],
    halfPast: [
      '[ <hour> (heures | heure | h) et (demi | demie) (<part>)? ]',
      '[ <fixed> et (demi | demie) ]',
    ],
    fixed: ['[ <fixed> ]'],
  },
  partsOfDay: phrasesOf([
    ['du matin|le matin|au matin|ce matin', 'morning'],
    [
      'de l’ après-midi|de l’ après midi|de l’ apres midi|l’ après-midi|l’ après midi|cet après-midi|cet après midi|dans l’ après midi|de l’ aprem',
      'afternoon',
    ],
    ['du soir|le soir|ce soir|au soir', 'evening'],
    ['de la nuit|la nuit', 'night'],
  ]),
  dayWords: phrasesOf([
    ['du matin|le matin|au matin|ce matin|demain matin', 'morning'],
    ['cet après-midi|cet aprem|l’ après-midi|demain après-midi|demain aprem', 'afternoon'],
    ['ce soir|le soir|du soir|hier soir|demain soir', 'evening'],
    ...WEEKDAYS.flatMap(day => [
      [`${day} matin`, 'morning'] as const,
      [`${day} après-midi|${day} aprem`, 'afternoon'] as const,
      [`${day} soir`, 'evening'] as const,
    ]),
  ]),
  inflected: phrasesOf([]),
  fixed: phrasesOf([
    ['midi', 720],
    ['minuit', 0],
  ]),
  hourWords: wordSet('heures heure h'),
  lengthHours: wordSet('heure heures'),
  quarters: phrasesOf([
    ['quart', 15],
    ['trois quarts', 45],
  ]),
  ago: phraseSet('il y a|y a|ya'),
  later: phraseSet('plus tard|plus tôt|de retard|d’ avance|d’ attente|de route'),
  cues: phraseSet('à|vers|avant|après'),
};
