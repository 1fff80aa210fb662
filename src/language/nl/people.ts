/** Dutch names of people. */
import { phraseSet, wordSet } from '../phrases.js';
import type { PeopleData } from '../spoken.js';

export const people: PeopleData = {
  before: phraseSet(
    'ik heet|mijn naam is|de naam is|mijn achternaam is|achternaam is|mijn voornaam is|voornaam is|naam is|u spreekt met|je spreekt met|spreekt met|spreek met|spreken met|gesproken met|spreek ik met|gesproken hebt met|op naam van|op de naam van|op naam|ten name van|namens|heet|heette|genaamd|een collega genaamd|met de naam|mijn man heet|mijn vrouw heet|doorverbinden met|doorverbinden naar|vragen naar|gevraagd naar|ter attentie van|ik ben de heer|ik ben mevrouw|hij heet|zij heet|noemen ze|contactpersoon is|rekeninghouder is|geregistreerd op',
  ),
  after: phraseSet(
    'spreekt u mee|spreek je mee|aan de lijn|aan de telefoon|hier|spreekt u mee aan|aan het toestel|spreekt u',
  ),
  titles: wordSet('meneer mevrouw mevr dhr heer mijnheer juffrouw dokter dr drs ing mr professor'),
  particles: wordSet("van de der den het 't ter ten te la le du el von op in t"),
  weakBefore: phraseSet(
    'met|ik ben|goedemorgen met|goedemiddag met|hallo met|dag met|hoi met|hallo|dit is|u spreekt|spreekt|goedemorgen|goedemiddag|hoi|en|door|van|aan|ja met',
  ),
  firstNames: wordSet(
    'jan piet peter pieter kees klaas henk hans willem wim johan johannes jeroen mark martijn bas bart erik eric rob robert ruud tom thomas tim daan sem lucas lars luuk finn jesse milan levi noah max ruben stijn sander dennis michiel michel marco maarten martin jasper joost joris koen niels nick patrick paul rik ronald sjoerd theo ton frank frans fred gerard gerrit guus harry herman jaap jacob jos leo bert arjan arnold albert andre anton ali mohamed mohammed ahmed hassan mehmet mustafa omar youssef sanne anna anne annemarie anneke emma eva fleur femke iris ilse inge ingrid irene jolanda josephine judith julia karin kim laura lieke lisa lotte maaike maria marieke marije marijke marleen marloes mieke miriam monique nicole nienke noor petra renate roos saskia sara sarah sophie suzanne tessa truus wendy willemijn yvonne esther ellen els elise elisabeth corrie claudia chantal carla brigitte bianca astrid anja aisha fatima samira leila linda lies greet riet riekje hanneke heleen hilde',
  ),
  notNames: wordSet(
    'facturatie afdeling administratie verkoop techniek storing klantenservice planning receptie spreken spreek spreekt gesproken even bel bellen belt beller factuur rekening bestelling order klant nummer probleem vraag vragen terug afspraak boos ontevreden tevreden blij klaar bezig benieuwd verhuisd ziek thuis onderweg goedemorgen goedemiddag goedenavond goedendag hallo dag hoi alstublieft bedankt dank klantnummer klantenservice service medewerker iemand niemand collega manager monteur technicus voor over spel spelt gespeld letters postcode adres mailadres email telefoon mobiel geboren geboortedatum gisteren morgen vandaag week maand jaar dossier polis contract verzekering bank bankrekening pas kaart eigenaar huurder zoon dochter man vrouw moeder vader buurman buurvrouw nieuw nieuwe zelf zeker heel erg helemaal steeds nog altijd al weer ook dus maar want omdat graag even net pas goed slecht kwijt gebeld betaald besteld ontvangen',
  ),
};
