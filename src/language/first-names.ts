/** First names that callers of any country have; each language adds those of its own country to them. */
import { commonWords } from './common-words.js';
import { wordSet } from './phrases.js';
import type { SpokenLanguage } from './spoken.js';

/** Names of families that came from elsewhere, and newer ones of here. */
const WORLDWIDE = wordSet(
  `aaliyah abdel abdul abdullah abdoulaye abu adil adriana adriano agata agnieszka ahmad aicha aidan aiden akash alberto alejandro aleksander
  aleksandra alessandro alessia alfie alfonso alicia alina aliyah allan alma amadou amal amara amir amit amrita ana anastasia andrea andrei
  andrej andrzej angelo anika anisha anjali ankit antoni antonio anwar arash archie arjun arlo armando arthur artur arun asha ashraf asif
  asma aurora avery ayesha ayoub aysel ayse azra bartosz bashir beata beatriz bilal biljana blake blanca bogdan boris brandon brenda brayden
  brooke bruna burak caitlin cameron camila can carl carlo carla carmen carolina catalina cem cheng chiara chidi chinedu chioma ciara cillian
  clarence clark conor cristina cristian daan dalia damian damien danilo daria dario darius dariusz davide dawid deborah demba derya dev devon
  dewi diego dilan dilara dimitri dina djamila dmitri dominik dorota drago dragan duygu dylan ebru eddie eduardo edwin efe ekin ekrem elena eleni
  elias elif elijah elisa eliza elvira emanuel emeka emil emilia emiliano emine emir emre enrico enrique enzo eren erin ernesto esma esmee esra
  ethan eugene evan ewa eylem ezra fabian fabio faisal faith farah farid faruk fatih fatma fatou felicia felipe felix ferhat fernanda fernando
  filip finlay flora florin folake francesco francisco freddie frederik fumiko gabriela gareth garry gavin gemma gerald giacomo gianni gina
  giorgio giovanni giulia giuseppe gloria goran gordon grzegorz guido gulsen gustavo hadi hakan halima hamid hamza hannelore hanna hans haris
  harriet harun hasan hatice haruto hector helin henk henrik henryk hicham hiroshi hugh huseyin ibrahim idris ifeoma igor ikram iker ilaria ilyas
  iman imane imran ines ingeborg inaya ioana irina isaac isaiah ismael ismail ivana ivo iwona jaden jakub jamal jamila jana janusz jared jaroslaw
  javier jayden jelena jens jerzy jesus jia jimmy joachim joanna joao joel jonah jonas jonathan jordan jorge josef jose josip juan juana julian
  juliana julio julius jurgen justin justyna kaan kacper kamal kamil kamila kareem karima karl karol karolina kasia katarina katarzyna kathy
  katja kavita kayla keira kemal kenan kenji kenneth kerem kerry khaled khadija khalid kiara kieran kiran kofi konrad krzysztof kubra kumar kwame
  kyle lachlan lakshmi lamine lance larissa latifa leandro leanne leila leon leonardo leonor leticia levent lewis liang liliana lin lina ling
  linh logan loredana lorenzo louisa luca luciana lucia luciano ludmila luigi luis luisa lukas lukasz luka lyla maciej maddison madison magdalena
  mahmoud mai maja malik mamadou manal manuel mara marcello marcin marcos marek margarita maria mariana mariano marijana mario mariusz marko marlon marta
  martha martina martyna marwa maryam massimo mateo mateusz matilda matteo matthias mauricio maurice mauro maya mehdi mehmet melek melike merve
  mert mesut michal miguel mihai mika mike mikhail milan mila milena milos mina mirjam mirela miroslav mitchell mohamad mohammad mohsin moira
  monika moses moussa muhammet murat musa mustapha nabil nada nadeem nadira naima najib naomi narges nasser natalia natasha nathaniel navid nazli
  neha nevena ngozi nguyen nicola nicolae nicole nicoleta nikita nikola nikolai nikos nisha noura nuno nuria nur nuray oksana oleg olena
  oluwaseun omer onur orhan orla oscar osman ousmane owen ozan pablo pamela paolo parisa patricio patrizia pavel pawel pedro pilar piotr pooja
  prakash preeti quincy rachida rafael rafal rafiq rahul raisa rajesh ramazan ramesh ramon rana rania rashid ravi rayan raymond rebeca recep
  reggie rehana renata reza ricardo richie rihanna riccardo rita riyad roberta roberto rodrigo rohan roman romeo ronan ronnie rosa rosaria rosario
  roxana roy ruben rui rupert russell rüya saad sabine sabrina sadia safia said saida salim salma salvatore sami samir samira samuel sandeep
  sander sanjana santiago saoirse sara saul savannah scarlett sebastian seda selim selin selma serena serge sergei sergio serkan sevda shabana
  shane shanice shannon shaun shirin shreya sibel sienna silvia silvio sinem sinead slawomir sofia soraya soufiane spencer stanislav stefan
  stefania stefano stella stewart sultan sunita suresh svetlana swati sylwia szymon tadeusz taha tamara tanya tariq tarik tarek tatjana teresa
  terence tessa thea thiago thijs thomasz tiago tiffany tobias todd tomas tomasz toni travis tuan tugba tyler tyrone ugur umit umut usha usman valentin
  valentina valeria vanja veronica vicente victor vijay vikram viktor viktoria vincenzo violeta vito vladimir waleed walid walter wanda warren
  wassim wei wesley wiktor wiktoria wojciech xavi xiao yan yara yasin yasmin yasmina yasmine yassin yassine yildiz younes yuki yuliya yunus
  yusuf zachary zahra zainab zakaria zara zbigniew zehra zeynep zofia zoran zsofia zuzanna`,
);

/** Gives each language the first names of the others too, but for those that are ordinary words in it. */
export function sharingFirstNames(languages: readonly SpokenLanguage[]): SpokenLanguage[] {
  const doubtfulNames = new Set(languages.flatMap(({ people }) => [...people.doubtfulNames]));
  const all = [WORLDWIDE, ...languages.map(({ people }) => people.firstNames)];
  return languages.map(language => {
    const { people, cues, calendar } = language;
    const ordinary = [commonWords(language.code), cues.functionWords, people.notNames, people.particles];
    const isOrdinary = (name: string): boolean =>
      ordinary.some(words => words.has(name)) || calendar.months.match([name], 0) !== undefined;
    const others = all.flatMap(names => [...names]).filter(name => name.length > 2 && !isOrdinary(name));
    return {
      ...language,
      people: { ...people, firstNames: new Set([...people.firstNames, ...others]), doubtfulNames },
    };
  });
}
