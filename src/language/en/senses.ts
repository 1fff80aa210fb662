/** English words by sense. */
import type { SenseWords } from '../sense-words.js';

export const senses: SenseWords = {
  self: 'i me my mine myself we us our ours ourselves',
  you: 'you your yours yourself yourselves',
  deny: 'not never no don didn doesn isn wasn won can cannot couldn haven hasn hadn aren weren wouldn without neither nor none nothing nobody noone hardly barely dont didnt doesnt isnt wont cant havent hasnt t',
  kin: 'husband wife mother father mum mom mam dad daddy parent parents son daughter brother sister partner nan gran granny grandma grandmother grandfather grandad aunt uncle cousin nephew niece child children kids baby fiance boyfriend girlfriend ex spouse twins stepson stepdaughter',
  ill: 'cancer dementia alzheimer parkinson diabetes diabetic epilepsy epileptic sclerosis depression depressed bipolar schizophrenia autism autistic stroke leukaemia tumour chemo chemotherapy radiotherapy dialysis surgery operation hospital hospice ill illness sick sickness disabled disability wheelchair bedridden housebound blind deaf anxiety panic ptsd addiction addict alcoholic pregnant miscarriage medication antidepressants morphine insulin oxygen ventilator pacemaker asthma arthritis migraine fibromyalgia suicidal suicide breakdown psychiatric psychiatrist therapist therapy terminal terminally frail coma paralysed injured injury accident burnout burnt unwell diagnosed diagnosis carer kidney lung lungs heart brain mental nerves seizure seizures poorly ambulance ward doctor doctors gp consultant nurse crutches lupus hiv aids copd hearing eyesight sight memory pain',
  death:
    'died dead death passed deceased funeral bereaved bereavement widow widowed widower buried burial late probate estate cremation killed stillborn coffin undertaker grieving grief mourning inheritance executor suddenly',
  split:
    'divorce divorced divorcing separated separation homeless evicted eviction redundant redundancy unemployed laid sacked fired bankrupt bankruptcy burgled robbed mugged assaulted abusive abuse violent violence flooded burned burnt fire prison refuge jobless dismissed liquidation scammed defrauded',
  poor: 'afford debt debts arrears bailiff bailiffs broke skint overdrawn penniless instalments breadline benefits foodbank loan loans poverty struggling struggle tight savings payday borrow hardship insolvent starving eat heating evict repossess repossessed unaffordable budget scraping',
  money:
    'money pay paid paying payment payments price cost costs fee fees pound pounds euro euros charge charged charges refund refunded bill bills invoice amount rent mortgage debit wage wages salary pension income',
  leave:
    'cancel cancelling canceling cancellation cancelled terminate terminating termination leaving quit quitting switch switching unsubscribe unsubscribing deregister withdraw withdrawing ditch dump dumping opt discontinue notice resign pac porting exit elsewhere defect goodbye renew renewing renewal',
  firm: 'company companies provider providers supplier suppliers bank banks insurer insurers operator network competitor competitors competition rival rivals firm shop store business',
  deal: 'contract contracts subscription subscriptions membership account accounts policy policies plan package cover agreement service services tariff deal offer',
  chief:
    'manager managers supervisor supervisors boss bosses superior superiors director directors ceo chief management leader head executive foreman chairman owner president senior higher above charge authority',
  law: 'ombudsman ombudsperson regulator court courts lawyer lawyers solicitor solicitors attorney barrister legal sue suing lawsuit police press newspaper newspapers papers media journalist journalists television tv facebook twitter trustpilot tiktok instagram ofcom ofgem watchdog tribunal judge proceedings prosecute mp consumer advocate review',
  contact:
    'call calls called calling ring rang rung ringing phone phoned phoning email emailed emails write wrote written contact contacted contacting spoke spoken message messaged text texted dial dialled reach chased chasing told explained explain explaining reported said asked complained mentioned',
  again:
    'again twice times second third fourth fifth sixth seventh tenth umpteenth hundredth already repeatedly repeat repeating another still yet before previous previously last countless several numerous keep kept keeps constantly',
  since:
    'day days week weeks month months year years hour hours minutes yesterday monday tuesday wednesday thursday friday saturday sunday fortnight ages morning january february march april may june july august september october november december',
  promise: 'promise promised promises assured guaranteed supposed agreed swore meant',
  wait: 'wait waiting waited hold queue queueing expecting expected delay delayed late',
  goods:
    'parcel parcels package order orders delivery item items product card replacement letterbox shipment laptop fridge sofa router boiler washing machine engineer technician passport application claim appointment voucher cheque repair kettle oven mattress',
  paper:
    'letter letters statement form forms text leaflet document documents paperwork notification reminder clause wording instructions terms',
  login:
    'password passwords pin login log username code passcode locked unlock reset unblock portal verification authentication activate',
  broken:
    'broken faulty defective damaged smashed cracked wrong mistake mistakes error errors fault faults crash crashes crashing dropping drops fails failing failed failure missing lost leaking stuck incorrect problem problems issue issues trouble useless',
  rude: 'rude abrupt dismissive aggressive condescending patronising shouted swore insulted impolite arrogant hung sarcastic unhelpful disrespectful unprofessional',
  angry:
    'angry furious fuming livid annoyed annoying irritated irritating frustrated frustrating disappointed disappointing upset unhappy disgusted dissatisfied cross fed appalled outraged exasperated mad unimpressed infuriating displeased sick tired',
  awful:
    'unacceptable outrageous disgrace disgraceful scandal scandalous shambles appalling dreadful atrocious abysmal terrible horrible awful pathetic rubbish ridiculous laughable joke farce shameful shocking woeful hopeless worst insult insulting nightmare absurd ludicrous incompetent incompetence con scam robbery poor garbage crap lousy mess disaster diabolical dire unbelievable cowboys amateurs thieves liars crooks deplorable',
  great:
    'great brilliant perfect wonderful fantastic excellent lovely marvellous super superb amazing fabulous outstanding delighted pleased happy impressed grateful satisfied thrilled helpful kind patient friendly polite professional efficient star angel gem legend lifesaver recommend appreciate pleasure relieved relief best nice good glad smooth smoothly',
  thanks: 'thank thanks cheers grateful thankful',
  agent:
    'agent agents advisor adviser colleague colleagues staff engineer driver technician lady gentleman man woman operator rep representative somebody someone person people team department',
  screen:
    'computer computers internet online website webpage site app apps technology smartphone browser wifi email digital link tablet laptop mouse keyboard qr',
  unable:
    'can cannot unable understand read follow manage confused confusing complicated muddled difficult hard slowly slower literate illiterate dyslexic english language foreign grasp',
  where: 'where when what which how why who whether wondering status track tracking progress news update',
  sorry:
    'sorry apologise apologies apologize apology condolences sympathy understand imagine appreciate frustrating difficult upsetting worrying worry reassure patience',
  home: 'house home flat address moved moving street',
};
