/** Large French towns with their department, by which a postcode beside them is known. */
import { phrasesOf } from '../phrases.js';

const TOWNS = `01 bourg en bresse|03 vichy|04 manosque|05 gap|06 nice|06 cannes|06 antibes|06 grasse|08 charleville|10 troyes|11 carcassonne|11 narbonne|12 rodez
13 marseille|13 aix en provence|13 arles|13 martigues|13 aubagne|14 caen|15 aurillac|16 angoulême|17 la rochelle|17 rochefort|18 bourges|19 brive|2a ajaccio|2b bastia
21 dijon|22 saint brieuc|24 périgueux|25 besançon|25 montbéliard|26 valence|27 évreux|28 chartres|29 brest|29 quimper|30 nîmes|30 alès|31 toulouse|31 colomiers
33 bordeaux|33 mérignac|33 pessac|33 talence|34 montpellier|34 béziers|34 sète|35 rennes|35 saint malo|36 châteauroux|37 tours|38 grenoble|40 mont de marsan|41 blois
42 saint étienne|42 roanne|44 nantes|44 saint nazaire|45 orléans|47 agen|49 angers|49 cholet|50 cherbourg|51 reims|53 laval|54 nancy|56 lorient|56 vannes|57 metz|57 thionville
58 nevers|59 lille|59 roubaix|59 tourcoing|59 dunkerque|59 valenciennes|59 douai|60 beauvais|61 alençon|62 calais|62 arras|62 lens|62 boulogne sur mer|63 clermont ferrand
64 pau|64 bayonne|64 biarritz|65 tarbes|66 perpignan|67 strasbourg|67 haguenau|68 mulhouse|68 colmar|69 lyon|69 villeurbanne|69 vénissieux|71 mâcon|71 chalon sur saône|72 le mans
73 chambéry|74 annecy|75 paris|76 rouen|76 le havre|76 dieppe|77 meaux|77 melun|78 versailles|79 niort|80 amiens|81 albi|81 castres|82 montauban|83 toulon|83 fréjus|84 avignon
85 la roche sur yon|86 poitiers|87 limoges|88 épinal|89 auxerre|90 belfort|91 évry|91 massy|92 nanterre|92 boulogne billancourt|92 courbevoie|92 colombes|93 saint denis
93 montreuil|93 aubervilliers|93 bobigny|94 créteil|94 vitry sur seine|94 ivry sur seine|95 argenteuil|95 cergy`;

/** A town's name to the first two digits of its postcodes. */
export const towns = phrasesOf(
  TOWNS.split(/[|\n]/).map(entry => {
    const [department = '', ...name] = entry.split(' ');
    return [name.join(' '), department.replace(/[ab]$/, '0')] as const;
  }),
);
