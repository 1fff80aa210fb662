/**
 * More knowledge bases of our own in French and Dutch, of matters that no table of words was made for: two wordings an entry,
 * and two questions, one as it is written and one as it is said, with hardly a word in common with them.
 */

/** An entry's two wordings, a written question, a spoken one. */
type Entry = readonly [string, string, string, string];

const ENERGY = {
  fr: `
Comment changer de fournisseur ? | Je veux passer chez vous | Quelles sont les étapes pour devenir client ? | je suis chez un autre et j'aimerais venir chez vous
Comment résilier mon contrat ? | Je déménage et je veux arrêter mon contrat | Sous quelles conditions puis-je mettre fin à mon abonnement ? | j'en ai plus besoin je veux tout arrêter
Où trouver mes factures ? | Comment recevoir ma facture par e-mail ? | Où puis-je télécharger mes relevés ? | je retrouve plus ma dernière facture
Pourquoi ma facture est-elle si élevée ? | Ma facture a augmenté | Le montant réclamé me paraît excessif. | c'est beaucoup plus que d'habitude ce mois-ci
Comment payer par domiciliation ? | Puis-je mettre en place un prélèvement automatique ? | Je souhaite que la somme soit retirée automatiquement de mon compte. | vous pouvez prendre l'argent directement à la banque
Je ne peux pas payer ma facture | Puis-je obtenir un délai de paiement ? | Existe-t-il un plan d'apurement ? | j'ai pas assez d'argent pour vous régler ce mois
Comment changer mon numéro de compte ? | Mes coordonnées bancaires ont changé | Je voudrais vous communiquer mon nouvel IBAN. | j'ai changé de banque
Comment transmettre mon index ? | Où relever mon compteur ? | À quel moment dois-je communiquer ma consommation ? | je dois vous donner les chiffres du compteur
Comment obtenir un compteur intelligent ? | Le compteur communicant est-il obligatoire ? | Quand viendrez-vous installer le nouvel appareil ? | tout le monde en a un moderne et moi pas
Que faire en cas de panne de courant ? | Je n'ai plus d'électricité | Il fait noir dans toute la maison. | tout s'est coupé d'un coup chez moi
Ça sent le gaz, que faire ? | Quel numéro appeler pour une fuite de gaz ? | Je crois qu'il y a une fuite à la chaudière. | y a une drôle d'odeur dans ma cuisine
Comment modifier mes acomptes ? | Puis-je payer un montant mensuel plus bas ? | Je voudrais verser davantage tous les mois. | mes mensualités sont trop hautes
Quand vais-je recevoir mon décompte annuel ? | Comment est calculée la régularisation ? | À quelle période envoyez-vous le bilan de l'année ? | c'est quand que vous faites les comptes
Quand serai-je remboursé du trop-perçu ? | Comment récupérer mon solde ? | J'ai versé trop, quand me rendez-vous la différence ? | vous me devez encore de l'argent
Proposez-vous de l'énergie verte ? | D'où vient votre électricité ? | Votre courant est-il produit par des éoliennes ? | c'est écologique ce que vous vendez
Comment revendre l'électricité de mes panneaux solaires ? | J'installe des panneaux, que dois-je faire ? | Comment déclarer mon installation photovoltaïque ? | j'ai du soleil sur mon toit je gagne quoi
Ai-je droit au tarif social ? | Qui peut bénéficier d'une aide ? | Y a-t-il une réduction pour les personnes à faibles revenus ? | j'ai une petite pension je peux payer moins
Quelle est la différence entre tarif fixe et variable ? | Quel contrat choisir ? | Le prix peut-il changer en cours d'année ? | je sais pas trop lequel prendre
Comment ajouter mon conjoint au contrat ? | Puis-je mettre le contrat à un autre nom ? | Le titulaire est décédé, que faut-il faire ? | mon mari est parti c'était à son nom
Comment vous contacter ? | Avez-vous un bureau où je peux venir ? | À quelle adresse puis-je vous écrire ? | y a moyen de vous avoir au téléphone
`,
  nl: `
Hoe stap ik over naar jullie? | Ik wil klant worden | Wat zijn de stappen om bij u te komen? | ik zit nu ergens anders en wil naar jullie toe
Hoe zeg ik mijn contract op? | Ik verhuis en wil mijn contract stoppen | Onder welke voorwaarden kan ik de overeenkomst beëindigen? | ik heb het niet meer nodig haal het er maar af
Waar vind ik mijn facturen? | Kan ik mijn factuur per e-mail krijgen? | Waar kan ik mijn afrekeningen downloaden? | ik ben de rekening van vorige maand kwijt
Waarom is mijn factuur zo hoog? | Mijn factuur is gestegen | Het gevraagde bedrag lijkt mij overdreven. | het is veel meer dan anders deze maand
Hoe betaal ik met domiciliëring? | Kan ik automatische incasso instellen? | Ik wil dat het bedrag vanzelf van mijn rekening gaat. | kunnen jullie het gewoon afschrijven bij de bank
Ik kan mijn factuur niet betalen | Kan ik uitstel van betaling krijgen? | Is een afbetalingsplan mogelijk? | ik heb deze maand niet genoeg geld voor jullie
Hoe wijzig ik mijn rekeningnummer? | Mijn bankgegevens zijn veranderd | Ik wil u mijn nieuwe IBAN doorgeven. | ik zit nu bij een andere bank
Hoe geef ik mijn meterstand door? | Waar lees ik mijn meter af? | Wanneer moet ik mijn verbruik melden? | ik moet jullie die cijfers van de meter geven
Hoe krijg ik een slimme meter? | Is een digitale meter verplicht? | Wanneer komt u het nieuwe toestel plaatsen? | iedereen heeft zo'n moderne en ik nog niet
Wat moet ik doen bij een stroomstoring? | Ik heb geen elektriciteit meer | Het is donker in het hele huis. | alles viel ineens uit bij mij
Ik ruik gas, wat nu? | Welk nummer bel ik bij een gaslek? | Ik denk dat de ketel lekt. | er hangt een rare geur in mijn keuken
Hoe pas ik mijn voorschot aan? | Kan ik een lager maandbedrag betalen? | Ik wil elke maand iets meer storten. | wat ik maandelijks betaal is te veel
Wanneer krijg ik mijn jaarafrekening? | Hoe wordt de eindafrekening berekend? | In welke periode stuurt u het jaaroverzicht? | wanneer maken jullie de balans op
Wanneer krijg ik te veel betaald geld terug? | Hoe vraag ik mijn tegoed op? | Ik heb te veel gestort, wanneer krijg ik het verschil? | jullie zijn mij nog geld schuldig
Hebben jullie groene stroom? | Waar komt jullie elektriciteit vandaan? | Wordt uw stroom met windmolens opgewekt? | is dat wel milieuvriendelijk wat jullie verkopen
Hoe verkoop ik de stroom van mijn zonnepanelen? | Ik laat zonnepanelen leggen, wat moet ik doen? | Hoe meld ik mijn installatie aan? | er ligt zon op mijn dak wat levert dat op
Heb ik recht op het sociaal tarief? | Wie krijgt steun? | Is er een korting voor mensen met een laag inkomen? | ik heb maar een klein pensioen kan het goedkoper
Wat is het verschil tussen een vast en een variabel tarief? | Welk contract kies ik het best? | Kan de prijs in de loop van het jaar veranderen? | ik weet niet goed welk ik moet nemen
Hoe zet ik mijn partner op het contract? | Kan het contract op een andere naam? | De contracthouder is overleden, wat nu? | mijn man is weg en het stond op zijn naam
Hoe kan ik jullie bereiken? | Hebben jullie een kantoor waar ik langs kan komen? | Naar welk adres kan ik u schrijven? | kan ik iemand aan de telefoon krijgen
`,
};
const TOWN_HALL = {
  fr: `
Comment demander un passeport ? | Mon passeport est périmé | Quels documents faut-il pour voyager hors d'Europe ? | je pars aux États-Unis et j'ai pas de papiers
Comment renouveler ma carte d'identité ? | J'ai perdu ma carte d'identité | Ma carte arrive à échéance, où m'adresser ? | on m'a volé mes papiers d'identité
Comment inscrire mon enfant à l'école ? | Quelles sont les dates d'inscription scolaire ? | À quelle école mon fils ira-t-il l'an prochain ? | ma petite rentre en maternelle en septembre
Y a-t-il une cantine ? | Combien coûte le repas à l'école ? | Ma fille peut-elle manger sur place le midi ? | mon fils il mange où à midi
Comment obtenir une place en crèche ? | Qui peut garder mon bébé ? | Je reprends le travail et je cherche un mode de garde. | faut que je trouve quelqu'un pour le petit
Quand passe le ramassage des poubelles ? | Quel jour sortir les bacs ? | Les éboueurs ne sont pas venus cette semaine. | vous avez oublié de prendre mes déchets
Où jeter mes encombrants ? | Quels sont les horaires de la déchetterie ? | J'ai un vieux canapé dont je veux me débarrasser. | je fais quoi de mon vieux frigo
Comment obtenir une carte de stationnement ? | Où puis-je me garer comme résident ? | Les habitants du quartier paient-ils le stationnement ? | j'habite ici et je peux jamais garer la voiture
J'ai reçu une amende, comment la contester ? | Où payer mon amende ? | Je ne suis pas d'accord avec le procès-verbal. | y avait un papier sur mon pare-brise
Comment demander un permis de construire ? | Faut-il une autorisation pour une véranda ? | Ai-je le droit d'agrandir ma maison ? | je voudrais ajouter un étage chez moi
Comment déclarer une naissance ? | Quels papiers pour reconnaître un enfant ? | Notre bébé est né hier, que devons-nous faire ? | ma femme vient d'accoucher
Comment se marier à la mairie ? | Quel dossier pour un mariage ? | Nous souhaitons nous unir cet été. | on voudrait se dire oui chez vous
Comment obtenir un acte de décès ? | Où acheter une concession au cimetière ? | Mon père vient de mourir, que faut-il faire ? | ma grand-mère est partie cette nuit
Comment réserver une salle ? | Quel est le prix de location de la salle des fêtes ? | Nous cherchons un endroit pour fêter nos noces d'or. | vous louez quelque chose pour un anniversaire
Quels sont les horaires de la piscine ? | Combien coûte l'entrée à la piscine ? | Peut-on nager le dimanche ? | je voudrais aller faire des longueurs
Comment emprunter des livres ? | Comment m'inscrire à la bibliothèque ? | Combien de romans puis-je prendre à la fois ? | je voudrais lire chez vous c'est gratuit
Il y a un trou dans la chaussée | Un lampadaire est cassé | La rue n'est plus éclairée. | ma roue a tapé dans un nid de poule
Mes voisins font du bruit | Que faire en cas de tapage ? | La musique d'à côté m'empêche de dormir. | ils crient toute la nuit à côté
Comment m'inscrire sur les listes électorales ? | Où voter ? | Comment donner procuration ? | je serai pas là le jour des élections
Y a-t-il des aides pour les personnes âgées ? | Proposez-vous le portage de repas ? | Ma mère ne peut plus faire son ménage seule. | mon père vit seul et il s'en sort plus
`,
  nl: `
Hoe vraag ik een paspoort aan? | Mijn paspoort is verlopen | Welke documenten heb ik nodig buiten Europa? | ik ga naar amerika en heb geen papieren
Hoe vernieuw ik mijn identiteitskaart? | Ik ben mijn identiteitskaart kwijt | Mijn kaart vervalt binnenkort, waar moet ik zijn? | ze hebben mijn papieren gestolen
Hoe schrijf ik mijn kind in op school? | Wanneer zijn de inschrijvingen voor de school? | Naar welke school gaat mijn zoon volgend jaar? | mijn kleine begint in september bij de kleuters
Is er een kantine? | Wat kost een maaltijd op school? | Kan mijn dochter 's middags blijven eten? | waar eet mijn zoon tussen de middag
Hoe krijg ik een plaats in de kinderopvang? | Wie kan op mijn baby passen? | Ik ga weer werken en zoek opvang. | ik moet iemand vinden voor de kleine
Wanneer wordt het afval opgehaald? | Op welke dag zet ik de container buiten? | De vuilnismannen zijn deze week niet geweest. | jullie hebben mijn zakken niet meegenomen
Waar breng ik grofvuil heen? | Wat zijn de openingstijden van het containerpark? | Ik heb een oude bank waar ik vanaf wil. | wat doe ik met mijn oude koelkast
Hoe krijg ik een parkeervergunning? | Waar mag ik als bewoner parkeren? | Betalen mensen uit de wijk voor parkeren? | ik woon hier en kan nooit mijn auto kwijt
Ik heb een boete gekregen, hoe maak ik bezwaar? | Waar betaal ik mijn boete? | Ik ben het niet eens met de bekeuring. | er zat een briefje achter mijn ruitenwisser
Hoe vraag ik een bouwvergunning aan? | Heb ik een vergunning nodig voor een veranda? | Mag ik mijn huis uitbreiden? | ik wil er een verdieping op zetten
Hoe geef ik een geboorte aan? | Welke papieren zijn nodig om een kind te erkennen? | Onze baby is gisteren geboren, wat moeten we doen? | mijn vrouw is net bevallen
Hoe kunnen we trouwen op het gemeentehuis? | Welke documenten zijn nodig voor een huwelijk? | Wij willen elkaar deze zomer het jawoord geven. | we willen graag in het huwelijk treden bij jullie
Hoe krijg ik een overlijdensakte? | Waar koop ik een graf? | Mijn vader is gestorven, wat moet ik regelen? | oma is vannacht heengegaan
Hoe reserveer ik een zaal? | Wat kost de huur van de feestzaal? | Wij zoeken een plek voor ons gouden huwelijk. | verhuren jullie iets voor een verjaardag
Wat zijn de openingstijden van het zwembad? | Wat kost een kaartje voor het zwembad? | Kun je op zondag zwemmen? | ik wil baantjes trekken
Hoe leen ik boeken? | Hoe word ik lid van de bibliotheek? | Hoeveel romans mag ik tegelijk meenemen? | ik wil komen lezen is dat gratis
Er zit een gat in de weg | Een straatlantaarn is kapot | De straat is niet meer verlicht. | ik ben met mijn wiel in een kuil gereden
Mijn buren maken lawaai | Wat kan ik doen tegen geluidsoverlast? | De muziek van hiernaast houdt mij wakker. | ze schreeuwen de hele nacht hiernaast
Hoe schrijf ik me in om te stemmen? | Waar kan ik stemmen? | Hoe machtig ik iemand om voor mij te stemmen? | ik ben er niet op de dag van de verkiezingen
Is er hulp voor ouderen? | Bezorgen jullie maaltijden aan huis? | Mijn moeder kan haar huishouden niet meer doen. | mijn vader woont alleen en redt het niet meer
`,
};
const DENTIST_AND_CLUB = {
  fr: `
Comment prendre rendez-vous chez le dentiste ? | Quand puis-je venir pour un contrôle ? | J'aimerais faire examiner mes dents. | faut que quelqu'un regarde ma molaire
J'ai très mal aux dents | Avez-vous un service de garde ? | Que faire en cas de rage de dents la nuit ? | je dors plus tellement ça me lance
Comment annuler mon rendez-vous ? | Je ne peux pas venir demain | Je dois décaler ma consultation. | j'ai un empêchement mardi
Combien coûte un détartrage ? | La mutuelle rembourse-t-elle les soins ? | Quelle part reste à ma charge ? | je vais devoir sortir combien de ma poche
Acceptez-vous de nouveaux patients ? | Comment devenir patient ? | Je viens d'emménager et je cherche un praticien. | vous prenez encore du monde
Soignez-vous les enfants ? | À partir de quel âge emmener mon enfant ? | Ma fille de quatre ans peut-elle être examinée ? | le petit a jamais vu de dentiste
Faut-il être à jeun ? | Comment me préparer à l'opération ? | Puis-je déjeuner avant l'intervention ? | je peux avaler quelque chose le matin
Puis-je conduire après l'anesthésie ? | Quand puis-je reprendre le travail ? | Combien de temps dure la convalescence ? | je serai debout quand après ça
Ma couronne est tombée | J'ai cassé une dent | Mon plombage s'est détaché en mangeant. | y a un morceau de ma dent qui est parti
Proposez-vous des appareils dentaires ? | Combien de temps porte-t-on des bagues ? | Ma fille a les dents de travers. | on voudrait lui redresser les dents
Comment réserver un court de tennis ? | Peut-on louer un terrain ? | Je voudrais jouer samedi avec un ami. | y a de la place pour taper la balle
Comment devenir membre du club ? | Combien coûte la cotisation ? | Quel est le prix de l'inscription annuelle ? | je voudrais rejoindre le club c'est cher
Proposez-vous des cours pour débutants ? | Y a-t-il un entraîneur ? | Je n'ai jamais tenu une raquette, pouvez-vous m'apprendre ? | je sais pas jouer du tout
Les chiens sont-ils admis ? | Puis-je venir avec mon animal ? | Mon labrador peut-il m'accompagner ? | j'ai une petite bête je la laisse où
Y a-t-il des douches ? | Y a-t-il des vestiaires ? | Où peut-on se changer après le sport ? | je voudrais me laver avant de rentrer
J'ai oublié quelque chose chez vous | Où sont les objets trouvés ? | J'ai laissé ma montre au vestiaire. | vous auriez pas vu mon pull
Comment geler mon abonnement ? | Je suis blessé, puis-je suspendre ? | Je pars trois mois, dois-je continuer à payer ? | je me suis cassé la jambe
Vendez-vous des boissons ? | Y a-t-il un bar ? | Où peut-on manger un morceau ? | j'ai soif après le match
Organisez-vous des fêtes d'anniversaire ? | Puis-je fêter un événement chez vous ? | Nous serions vingt enfants un mercredi. | mon fils va avoir huit ans
Puis-je essayer avant de m'inscrire ? | La première séance est-elle gratuite ? | Est-il possible de tester une fois ? | je voudrais voir si ça me plaît
`,
  nl: `
Hoe maak ik een afspraak bij de tandarts? | Wanneer kan ik komen voor een controle? | Ik wil mijn gebit laten nakijken. | er moet iemand naar mijn kies kijken
Ik heb erge kiespijn | Hebben jullie een weekenddienst? | Wat moet ik doen bij tandpijn in de nacht? | ik slaap niet meer van de pijn
Hoe zeg ik mijn afspraak af? | Ik kan morgen niet komen | Ik moet mijn consult verzetten. | er kwam dinsdag iets tussen
Wat kost een gebitsreiniging? | Vergoedt de verzekering de behandeling? | Welk deel moet ik zelf dragen? | hoeveel moet ik uit eigen zak betalen
Nemen jullie nieuwe patiënten aan? | Hoe word ik patiënt? | Ik ben pas verhuisd en zoek een praktijk. | is er nog plek bij jullie
Behandelen jullie kinderen? | Vanaf welke leeftijd mag mijn kind komen? | Kan mijn dochter van vier nagekeken worden? | de kleine is nog nooit geweest
Moet ik nuchter zijn? | Hoe bereid ik me voor op de operatie? | Mag ik ontbijten voor de ingreep? | mag ik 's ochtends nog iets nemen
Mag ik autorijden na de verdoving? | Wanneer kan ik weer werken? | Hoe lang duurt het herstel? | wanneer ben ik weer op de been
Mijn kroon is eraf gevallen | Ik heb een tand gebroken | Mijn vulling kwam los tijdens het eten. | er is een stuk van mijn tand af
Doen jullie ook beugels? | Hoe lang draag je een beugel? | Mijn dochter heeft scheve tanden. | we willen haar tanden laten rechtzetten
Hoe reserveer ik een tennisbaan? | Kan ik een veld huren? | Ik wil zaterdag met een vriend spelen. | is er plaats om een balletje te slaan
Hoe word ik lid van de club? | Hoeveel is de contributie? | Wat is de prijs van het jaarlidmaatschap? | ik wil bij de club is dat duur
Geven jullie les aan beginners? | Is er een trainer? | Ik heb nog nooit een racket vastgehad, kunt u het me leren? | ik kan het helemaal niet
Zijn honden toegelaten? | Mag ik mijn huisdier meenemen? | Kan mijn labrador mee? | ik heb een beestje waar laat ik dat
Zijn er douches? | Zijn er kleedkamers? | Waar kan ik me omkleden na het sporten? | ik wil me wassen voor ik naar huis ga
Ik ben iets vergeten bij jullie | Waar zijn de gevonden voorwerpen? | Ik heb mijn horloge in de kleedkamer laten liggen. | hebben jullie mijn trui niet gezien
Hoe zet ik mijn abonnement stil? | Ik ben geblesseerd, kan ik pauzeren? | Ik ben drie maanden weg, moet ik blijven betalen? | ik heb mijn been gebroken
Verkopen jullie drankjes? | Is er een bar? | Waar kan ik een hapje eten? | ik heb dorst na de wedstrijd
Organiseren jullie verjaardagsfeestjes? | Kan ik bij jullie iets vieren? | We komen met twintig kinderen op woensdag. | mijn zoon wordt acht
Kan ik eerst een keer proberen? | Is de eerste les gratis? | Is het mogelijk eenmalig te testen? | ik wil kijken of ik het leuk vind
`,
};

/** The bases by name and language. */
export const MORE_BASES: Readonly<Record<string, Readonly<Record<'fr' | 'nl', readonly Entry[]>>>> = {
  energy: read(ENERGY),
  'town hall': read(TOWN_HALL),
  'dentist and club': read(DENTIST_AND_CLUB),
};

function read(texts: Readonly<Record<'fr' | 'nl', string>>): Readonly<Record<'fr' | 'nl', readonly Entry[]>> {
  return { fr: entriesOf(texts.fr), nl: entriesOf(texts.nl) };
}

function entriesOf(text: string): Entry[] {
  const lines = text.trim().split('\n');
  return lines.map(line => line.split('|').map(part => part.trim()) as unknown as Entry);
}
