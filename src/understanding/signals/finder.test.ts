import test from 'ava';
import { findPhrases } from './finder.js';
import { spokenWords } from './spoken-words.js';

function found(language: string, side: 'caller' | 'agent', text: string): string {
  const said = spokenWords({ utteranceId: 'u', startMs: 0, endMs: 1, text, words: [] });
  const names = findPhrases(said, language, side).map(({ signal, detail }) =>
    detail === undefined ? signal : `${signal}/${detail}`,
  );
  return [...new Set(names)].sort().join(' ');
}

const means = test.macro<['en' | 'fr' | 'nl', 'caller' | 'agent', string, string]>({
  exec: (t, language, side, text, signals) => t.is(found(language, side, text), signals),
  title: (_, language, side, text, signals) =>
    `${language}, ${side}: "${text}" ${signals === '' ? 'is no signal' : `means ${signals}`}`,
});

test(means, 'en', 'caller', 'i want to cancel my contract', 'leaving');
test(means, 'en', 'caller', 'i am not going to cancel my contract', '');
test(means, 'en', 'caller', 'what happens if i want to cancel my contract', '');
test(means, 'en', 'caller', "i'm not saying i want to cancel", '');
test(means, 'en', 'caller', 'my neighbour said he wants to cancel his contract', '');
test(means, 'en', 'caller', 'if you do not fix this i will cancel my contract', 'leaving');
test(means, 'en', 'caller', 'i told your colleague that i want to cancel', 'leaving');
test(means, 'en', 'caller', 'no i am going to leave you', 'leaving');
test(means, 'en', 'caller', "i'm thinking about switching", 'leaving');
test(means, 'en', 'caller', 'i would like to make a complaint', 'complaint');
test(means, 'en', 'caller', 'this is absolutely ridiculous', 'complaint');
test(means, 'en', 'caller', "i can't believe this is unacceptable", 'complaint');
test(means, 'en', 'caller', 'i do not want to file a complaint', '');
test(means, 'en', 'caller', 'can i speak to your manager please', 'escalation');
test(means, 'en', 'caller', "i don't need to speak to a manager", '');
test(means, 'en', 'caller', "why can't i speak to a supervisor", 'escalation');
test(means, 'en', 'caller', 'i will go to the ombudsman', 'escalation/authority');
test(means, 'en', 'caller', 'i already called twice', 'repeat');
test(means, 'en', 'caller', 'this is the third time i am calling about this', 'repeat');
test(means, 'en', 'caller', "i've already explained this to your colleague", 'repeat');
test(means, 'en', 'caller', 'this is the first time i am calling', '');
test(means, 'en', 'caller', 'my husband has dementia', 'vulnerable/health');
test(means, 'en', 'caller', 'the doctor said i have cancer', 'vulnerable/health');
test(means, 'en', 'caller', 'i am sick of the music', 'complaint');
test(means, 'en', 'caller', 'my wife passed away last month', 'vulnerable/life-event');
test(means, 'en', 'caller', 'i lost my job', 'vulnerable/life-event');
test(means, 'en', 'caller', "i can't afford to pay the bill", 'vulnerable/resilience');
test(means, 'en', 'caller', 'i can afford to pay the bill', '');
test(means, 'en', 'caller', "i'm not very good with computers", 'vulnerable/capability');
test(means, 'en', 'caller', 'where is my parcel', 'avoidable/progress');
test(means, 'en', 'caller', 'what are your opening hours', 'avoidable/information');
test(means, 'en', 'caller', "i don't understand the letter", 'avoidable/unclear-message');
test(means, 'en', 'caller', 'i forgot my password', 'avoidable/self-service');
test(means, 'en', 'caller', 'i think i have the wrong number', 'avoidable/wrong-place');
test(means, 'en', 'caller', 'you promised to call me back', 'avoidable/unresolved complaint');
test(means, 'en', 'caller', "you've been very helpful", 'satisfied');
test(means, 'en', 'caller', 'you have not been very helpful', '');
test(means, 'en', 'agent', "i'm so sorry to hear that", 'empathy');
test(means, 'en', 'agent', 'i completely understand how frustrating this is', 'empathy');
test(means, 'en', 'agent', 'good morning my name is anna', 'courtesy/greeting');
test(means, 'en', 'agent', 'that is not my problem', 'discourtesy');
test(means, 'fr', 'caller', 'je veux résilier mon contrat', 'leaving');
test(means, 'fr', 'caller', 'je ne veux pas résilier mon contrat', '');
test(means, 'fr', 'caller', 'que se passe-t-il si je veux résilier', '');
test(means, 'fr', 'caller', 'je ne dis pas que je veux résilier', '');
test(means, 'fr', 'caller', 'mon voisin a dit que je devrais résilier', '');
test(means, 'fr', 'caller', "c'est vraiment inadmissible", 'complaint');
test(means, 'fr', 'caller', 'je voudrais déposer une réclamation', 'complaint');
test(means, 'fr', 'caller', 'je voudrais parler à un responsable', 'escalation');
test(means, 'fr', 'caller', 'passez-moi votre supérieur', 'escalation');
test(means, 'fr', 'caller', 'je ne veux pas parler à un responsable', '');
test(means, 'fr', 'caller', "j'ai déjà appelé deux fois", 'repeat');
test(means, 'fr', 'caller', "c'est la troisième fois que j'appelle", 'repeat');
test(means, 'fr', 'caller', "j'ai un cancer", 'vulnerable/health');
test(means, 'fr', 'caller', 'mon mari est décédé', 'vulnerable/life-event');
test(means, 'fr', 'caller', 'je ne peux plus payer', 'vulnerable/resilience');
test(means, 'fr', 'caller', "je n'y connais rien en informatique", 'vulnerable/capability');
test(means, 'fr', 'caller', 'où en est ma commande', 'avoidable/progress');
test(means, 'fr', 'caller', 'quels sont vos horaires', 'avoidable/information');
test(means, 'fr', 'caller', 'je ne comprends pas le courrier', 'avoidable/unclear-message');
test(means, 'fr', 'caller', "j'ai oublié mon mot de passe", 'avoidable/self-service');
test(means, 'fr', 'caller', 'je me suis trompé de numéro', 'avoidable/wrong-place');
test(means, 'fr', 'caller', "personne ne m'a rappelé", 'avoidable/unresolved complaint');
test(means, 'fr', 'caller', 'vous avez été très gentil', 'satisfied');
test(means, 'fr', 'agent', 'je suis vraiment désolé', 'empathy');
test(means, 'fr', 'agent', 'je comprends votre frustration', 'empathy');
test(means, 'fr', 'agent', 'calmez vous', 'discourtesy');
test(means, 'nl', 'caller', 'ik wil mijn abonnement opzeggen', 'leaving');
test(means, 'nl', 'caller', 'ik wil mijn abonnement niet opzeggen', '');
test(means, 'nl', 'caller', 'wat als ik wil opzeggen', '');
test(means, 'nl', 'caller', 'ik zeg niet dat ik wil opzeggen', '');
test(means, 'nl', 'caller', 'mijn buurman zei dat ik moet opzeggen', '');
test(means, 'nl', 'caller', 'dan stap ik over', 'leaving');
test(means, 'nl', 'caller', 'dit is echt belachelijk', 'complaint');
test(means, 'nl', 'caller', 'ik wil een klacht indienen', 'complaint');
test(means, 'nl', 'caller', 'ik wil geen klacht indienen', '');
test(means, 'nl', 'caller', 'ik wil uw leidinggevende spreken', 'escalation');
test(means, 'nl', 'caller', 'mag ik uw manager', 'escalation');
test(means, 'nl', 'caller', 'ik heb al twee keer gebeld', 'repeat');
test(means, 'nl', 'caller', 'dit is de derde keer dat ik bel', 'repeat');
test(means, 'nl', 'caller', 'ik heb kanker', 'vulnerable/health');
test(means, 'nl', 'caller', 'mijn man is overleden', 'vulnerable/life-event');
test(means, 'nl', 'caller', 'ik kan de rekening niet betalen', 'vulnerable/resilience');
test(means, 'nl', 'caller', 'ik ben niet zo handig met computers', 'vulnerable/capability');
test(means, 'nl', 'caller', 'waar blijft mijn pakket', 'avoidable/progress');
test(means, 'nl', 'caller', 'wat zijn de openingstijden', 'avoidable/information');
test(means, 'nl', 'caller', 'ik snap de brief niet', 'avoidable/unclear-message');
test(means, 'nl', 'caller', 'ik ben mijn wachtwoord vergeten', 'avoidable/self-service');
test(means, 'nl', 'caller', 'ik ben verkeerd verbonden', 'avoidable/wrong-place');
test(means, 'nl', 'caller', 'ik zou teruggebeld worden', 'avoidable/unresolved');
test(means, 'nl', 'caller', 'u heeft mij heel goed geholpen', 'satisfied');
test(means, 'nl', 'agent', 'wat vervelend voor u', 'empathy');
test(means, 'nl', 'agent', 'ik begrijp uw frustratie', 'empathy');
test(means, 'nl', 'agent', 'dat is niet mijn probleem', 'discourtesy');
test(means, 'fr', 'caller', 'je vais saisir le médiateur', 'escalation/authority');
test(means, 'fr', 'agent', "bonjour je m'appelle anna", 'courtesy/greeting');
test(means, 'fr', 'agent', 'merci beaucoup', 'courtesy/thanks');
test(means, 'fr', 'agent', "pourriez vous me donner votre numéro s'il vous plaît", 'courtesy/request');
test(means, 'fr', 'agent', 'au revoir bonne journée', 'courtesy/farewell');
test(means, 'nl', 'caller', 'ik ga naar de ombudsman', 'escalation/authority');
test(means, 'nl', 'agent', 'goedemorgen u spreekt met anna', 'courtesy/greeting');
test(means, 'nl', 'agent', 'dank u wel', 'courtesy/thanks');
test(means, 'nl', 'agent', 'mag ik alstublieft uw nummer', 'courtesy/request');
test(means, 'nl', 'agent', 'tot ziens prettige dag', 'courtesy/farewell');

test(means, 'en', 'caller', 'what does an ombudsman do', '');
test(means, 'en', 'caller', 'i am taking this straight to the ombudsman', 'escalation/authority');
test(means, 'fr', 'caller', 'je voudrais signaler une panne', '');
test(means, 'fr', 'caller', "c'est quoi un médiateur", '');
test(means, 'fr', 'caller', 'je vais vous signaler à la répression des fraudes', 'escalation/authority');
test(means, 'nl', 'caller', 'ik sta bij de kassa', '');
test(means, 'nl', 'caller', 'wat doet een ombudsman', '');
test(means, 'nl', 'caller', 'dan schakel ik mijn rechtsbijstandverzekering in', 'escalation/authority');

test(means, 'en', 'caller', "my contract is up in june and i won't be renewing", 'leaving');
test(means, 'en', 'caller', 'is there somebody above you i can talk to', 'escalation');
test(means, 'en', 'caller', 'my lawyer friend recommended you', '');
test(means, 'en', 'caller', 'how many times do i have to call', 'repeat');
test(means, 'en', 'caller', 'has my parcel been sent yet', 'avoidable/progress');
test(means, 'fr', 'caller', "je n'ai pas mon numéro de client", '');
test(means, 'fr', 'caller', "je n'ai toujours pas été livré", 'complaint');
test(means, 'fr', 'caller', 'on va mettre nos assurances ailleurs', 'leaving');
test(means, 'fr', 'caller', 'combien de fois il faut que je vous appelle', 'repeat');
test(means, 'nl', 'caller', 'nee dat heb ik nog niet gedaan', '');
test(means, 'nl', 'caller', 'ik heb nog niks ontvangen', 'complaint');
test(means, 'nl', 'caller', 'wij gaan onze verzekeringen ergens anders onderbrengen', 'leaving');
test(means, 'nl', 'caller', 'is er een manager aanwezig', 'escalation');

test('long, empty and strange texts give an answer', t => {
  for (const text of ['', '   ', '!!! ???', '😀 😀', 'i want to cancel my '.repeat(20_000)]) {
    for (const language of ['en', 'fr', 'nl', 'xx', '']) t.notThrows(() => found(language, 'caller', text));
  }
  t.is(found('xx', 'caller', 'i want to cancel my contract'), '');
});
