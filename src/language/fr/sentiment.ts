/** French words of feeling, as they are used on the telephone to a company. */
import { wordSet } from '../phrases.js';
import type { SentimentWords } from '../sentiment-words.js';

export const sentiment: SentimentWords = {
  negators: wordSet('pas jamais aucun aucune rien sans guere ni nullement'),
  boosters: wordSet(
    'tres vraiment tellement extremement absolument completement totalement trop si super hyper',
  ),
  dampers: wordSet('peu assez plutot legerement moyennement'),
  breaks: wordSet('mais et car parce donc alors quand puis cependant pourtant'),
  phrases: [
    [
      0,
      [
        '(oui|non|bonjour|bonsoir|bien|seul|seule|petit|petite|grand|grande|premier|premiere|nouveau|nouvelle|dernier|derniere|possible|actuel|long|droit|gros|general|important|importante|prochain|meme|ancien|haut|simple|sur|vrai|claire|fixe|mobile|propre|personnel|direct|gratuit)',
        '(tout|tous|toute|toutes|juste|libre|ouvert|ouverte|ouverts|ouvertes|ferme|fermee|certain|certaine|plein|vide|bas)',
        '(eh|ou|tres|si|et|bon) bien',
        'bien (sur|entendu)',
        'bonne (journee|soiree|fin|nuit|annee)',
        's il (vous|te) plait',
        'de rien',
        'pas de (souci|soucis|probleme)',
        'pas mal',
        'd accord',
        'ca va',
        'excusez moi',
        '(bon|bons) (ben|alors|numero|de|courage)',
      ],
    ],
    [
      0.8,
      [
        '(excellent|excellente|genial|geniale|formidable|fantastique|merveilleux|extraordinaire|ravi|ravie|impeccable)',
        '(tres|vraiment|super|tellement) (content|contente|satisfait|satisfaite|gentil|gentille|aimable|efficace|utile|sympa|serviable)',
        'merci (infiniment|mille fois|vraiment)',
        'mille mercis',
        '(j adore|on adore)',
        '(vous m avez|vous nous avez) (sauve|beaucoup aide|bien aide)',
      ],
    ],
    [
      0.5,
      [
        '(parfait|parfaite|super|content|contente|heureux|heureuse|satisfait|satisfaite|rassure|rassuree|soulage|soulagee|efficace|agreable|aimable|sympathique|top|nickel|chouette)',
        'c est (parfait|super|genial|tres bien|bien|gentil|nickel|top)',
        '(tres|fort) bien',
        'ca (marche|fonctionne) (bien|parfaitement|de nouveau|maintenant)',
        '(probleme|souci) (est|a ete) (regle|resolu)',
        'bonne (nouvelle|surprise)',
        'ca m (arrange|aide)',
        'merci beaucoup',
        'je vous remercie (beaucoup|infiniment)',
      ],
    ],
    [0.2, ['(merci|remercie|volontiers|gentil|gentille)', 'ca marche', 'ca me va']],
    [
      -0.3,
      [
        '(probleme|problemes|souci|soucis|erreur|erreurs|panne|retard|retards|attente|malheureusement|complique|compliquee|cher|chere|inquiet|inquiete|lent|lente|casse|cassee|bloque|bloquee|perdu|perdue|incomprehensible|manque|defectueux)',
        '(ne|n) [ai|est|a|ont|avons] (marche|marchait|fonctionne|fonctionnait|repond|arrive|comprends|comprend|recois|recoit|peux|peut) (pas|plus|jamais|rien)',
        '(ne|n) (est|ai|a|avons|ont|etait|avait) (pas|jamais|rien|toujours pas) [encore] (recu|arrive|arrivee|livre|livree|repondu|rappele|normal|clair|bon|possible|content|contente|satisfait|rembourse|fonctionne)',
        '(toujours|encore) (pas|rien|en panne|en attente|aucune)',
        '(personne|rien) (ne|n)',
        '(trop|si|tellement) (long|longtemps|cher|chere|lent|tard|complique)',
        '(pas|aucune|aucun) (de reponse|reponse|nouvelle|nouvelles|de nouvelles|rappel|remboursement|explication|information)',
        'pas (content|contente|satisfait|satisfaite|normal|normale|clair|correct|serieux|juste|bon|terrible|acceptable|possible)',
        '(j attends|on attend|nous attendons|attends) (depuis|toujours|encore)',
      ],
    ],
    [
      -0.6,
      [
        '(decu|decue|decevant|decevante|deception|mecontent|mecontente|insatisfait|insatisfaite|enerve|enervee|enervant|agace|agacee|agacant|penible|inadmissible|inacceptable|ridicule|nul|nulle|incompetent|incompetents|incompetente|impoli|desagreable|plainte|reclamation|plaindre|fache|fachee|colere|injuste|absurde|lamentable|anormal|stresse|stressant)',
        '(perte|perdre|perdu|perds) (de|du|mon|notre) temps',
        '(ras le bol|marre|assez|y en a marre|plein le dos)',
        'en ai (assez|marre|ras le bol)',
        '(se|vous vous) (moque|moquez|fiche|fichez|foutez) de',
        'n importe quoi',
        'n en peux plus',
        '(a chaque|chaque) fois',
        '(ca|c est) (suffit|du vol|une blague|abuse)',
        'mauvais* (service|experience|accueil)',
        'laisse* tomber',
      ],
    ],
    [
      -0.9,
      [
        '(horrible|horribles|scandaleux|scandaleuse|scandale|honteux|honteuse|honte|furieux|furieuse|arnaque|arnaqueurs|voleurs|catastrophe|catastrophique|degueulasse|merde|deteste|hais|pire|escrocs|escroquerie|menteurs|execrable|revoltant|indigne)',
        '(completement|totalement|absolument|vraiment) (nul|nulle|ridicule|inadmissible|inacceptable)',
      ],
    ],
  ],
};
