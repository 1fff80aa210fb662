/** Dutch phrases of what an agent shows: empathy, courtesy, discourtesy. */
import { signalRows } from '../signal-words.js';

export const agentSignals = signalRows([
  [
    'empathy',
    0.85,
    [
      '(het spijt|spijt) [mij|me|ons] [heel|zeer|echt|oprecht] [erg|te|dat|oprecht]',
      '(ik|wij|we) (begrijp|snap|begrijpen|kan|kunnen) [me|mij|heel goed|goed|helemaal|echt|zeker|het|uw|dat] [goed|helemaal|voorstellen|heel] [uw|dat|hoe|u|voorstellen|waarom|uw] (frustratie|ergernis|teleurstelling|zorgen|situatie|dat|u|voorstellen|vervelend|boos|het|baalt|hoe)',
      '(wat|dat is|dat lijkt me|dit is|het is) [heel|erg|echt|natuurlijk|inderdaad|ontzettend|best|zeer] (vervelend|naar|frustrerend|begrijpelijk|lastig voor u|jammer|heel vervelend|niet leuk|balen|schrikken) [om te horen|voor u]',
      '(dat|dit) moet [heel|erg|echt] (vervelend|moeilijk|frustrerend|lastig|zwaar) [voor u] [zijn|geweest|zijn geweest]',
      '(gecondoleerd|mijn excuses|onze excuses|excuses voor|mijn oprechte excuses|sterkte|onze welgemeende)',
      '(u|je) (heeft|hebt) [helemaal|volkomen|groot] gelijk',
      '(maakt u zich geen zorgen|ik ga het voor u|ik ga dit voor u|ik regel het|ik zorg ervoor|ik los het|ik ga u helpen)',
      '(ik|we|wij) leef [met|helemaal] [met] u mee',
      '(had|dit had|dat had) [echt] (niet|nooit) (mogen|moeten) gebeuren',
      '(alle|elke|groot) (reden|recht) om (boos|ontevreden|teleurgesteld)',
      '(snap|begrijp) [ik] (waarom|dat) u',
      '(komen er|lossen het|lossen dit) [samen|voor u] (uit|op|samen uit)',
      'klinkt [echt|heel|wel] (heftig|naar|vervelend|zwaar|frustrerend)',
      '(zou|had) ik ook (niet|boos|vervelend|balen)',
      '(hoor|merk) dat u [zich]',
    ],
  ],
  [
    'courtesy/greeting',
    0.8,
    [
      '(goedemorgen|goedemiddag|goedenavond|goede (morgen|middag|avond)|welkom bij|waarmee kan ik|waar kan ik u|hoe kan ik u|u spreekt met|hallo)',
    ],
  ],
  [
    'courtesy/thanks',
    0.8,
    [
      '(dank u|dank je|dankuwel|dankjewel|bedankt|hartelijk dank)',
      '(graag gedaan|geen dank|met alle plezier)',
    ],
  ],
  [
    'courtesy/request',
    0.8,
    [
      '(alstublieft|alsjeblieft|mag ik|zou u|kunt u|zou ik|wilt u|heeft u misschien|als u wilt|als het mag)',
      '(een ogenblikje|als u het goed vindt|vindt u het (erg|goed) als)',
    ],
  ],
  [
    'courtesy/farewell',
    0.8,
    [
      '(fijne (dag|avond|middag|dag nog)|prettige (dag|avond|dag nog)|tot ziens|dag mevrouw|dag meneer|nog iets anders voor u|verder nog iets|tot horens|een fijn weekend)',
      'het allerbeste',
    ],
  ],
  [
    'discourtesy',
    0.8,
    [
      '(rustig aan|doe rustig|kalmeer|kalm aan|luister nou|niet zo schreeuwen|laat me uitpraten|hou op|houd op)',
      '(dat is|is) niet (mijn|ons) (probleem|schuld|fout|afdeling)',
      '(daar kan ik|ik kan [er|daar]) [ook] [niks|niets] (niks|niets|aan) [aan] [doen|mee]',
      '(zoals|dat heb) ik [al|net|u al|u net|net al] (zei|gezegd|heb gezegd|uitgelegd)',
      '(had u maar|dan had u|u moet begrijpen|u heeft ongelijk|pech|moet u zelf weten|lees uw contract|zo is het nou eenmaal)',
    ],
  ],
]);
