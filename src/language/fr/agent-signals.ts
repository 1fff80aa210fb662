/** French phrases of what an agent shows: empathy, courtesy, discourtesy. */
import { signalRows } from '../signal-words.js';

export const agentSignals = signalRows([
  [
    'empathy',
    0.85,
    [
      '(je suis|nous sommes) [vraiment|sincerement|tout a fait|bien] (desole|desolee|navre|navree|desoles) [de|d|pour|que]',
      '(je|nous) [vous] (comprends|comprenons|concois|imagine) [tout a fait|parfaitement|bien|completement|votre|que|vraiment] [votre|que|la|bien|ce] (frustration|mecontentement|inquietude|colere|deception|agacement|situation|ce soit|c est|soyez|vous soyez|ressentez)',
      'je [vous] comprends (tout a fait|parfaitement|bien|completement)',
      '(ca|cela|ce) [doit|devait] (doit|devait|etre) [etre] [tres|vraiment|bien] (frustrant|difficile|penible|desagreable|agacant|stressant|inquietant|dur|embetant)',
      '(c est|c est vraiment|c est tres) (regrettable|frustrant|desagreable|embetant|comprehensible|normal que vous)',
      '(mes (excuses|condoleances)|nos excuses|toutes mes condoleances|vous prie de (m excuser|nous excuser)|je m excuse|nous nous excusons)',
      'vous avez [tout a fait|entierement|totalement] raison',
      '(ne vous inquietez pas|je m en occupe|je vais m en occuper|je vais (regler|arranger|faire le necessaire)|rassurez vous|on va trouver une solution)',
      '(je me mets|mettre) a votre place',
      '(n aurait|aurait) (pas|jamais) du (arriver|se produire|se passer)',
      '(comprends|vois|comprend) pourquoi (vous|ca|cela)',
      '(raison d etre|droit d etre) (mecontent|mecontente|fache|fachee|en colere|decu|decue)',
      '(accepter|presente|presentons) [vous] [toutes|mes|nos|toutes nos|toutes mes] excuses',
      '(j imagine|imagine) que (c est|cela|ca|ce)',
      '(doit|ca doit) etre (terrible|affreux|horrible|eprouvant)',
      'a votre place je',
      '(sens|entends) que vous etes',
    ],
  ],
  [
    'courtesy/greeting',
    0.8,
    [
      '(bonjour|bonsoir|bienvenue|a votre ecoute|a votre service|que puis je faire pour vous|en quoi puis je vous|comment puis je vous)',
    ],
  ],
  [
    'courtesy/thanks',
    0.8,
    ['(merci|je vous remercie|nous vous remercions)', '(je vous en prie|de rien|avec plaisir)'],
  ],
  [
    'courtesy/request',
    0.8,
    [
      '(s il vous plait|je vous prie|puis je|pourriez vous|pouvez vous|auriez vous|voulez vous bien|est ce que vous pourriez|permettez)',
      '(ca vous derange|cela vous derange|si vous le voulez bien|un petit instant)',
    ],
  ],
  [
    'courtesy/farewell',
    0.8,
    [
      '(bonne (journee|soiree|fin de journee|continuation|fin de semaine)|au revoir|a bientot|autre chose pour vous|excellente journee|bon week end)',
    ],
  ],
  [
    'discourtesy',
    0.8,
    [
      '(calmez vous|taisez vous|ecoutez moi bien|arretez de crier|laissez moi (finir|parler)|ne criez pas)',
      '(ce n est|c est|n est) pas (mon probleme|notre probleme|ma faute|notre faute|mon service)',
      '(je ne peux|je peux|on ne peut|on peut) rien [y] (faire|pour vous)',
      '(comme je|je) (vous l ai|vous ai|l ai) (deja|dit) [dit]',
      '(vous auriez du|il fallait|vous n aviez qu a|debrouillez vous|c est comme ca|lisez votre contrat|vous avez tort)',
    ],
  ],
]);
