/** Turns written for measuring, in the recogniser's spelling, before anybody who wrote them had read the phrase lists. */
import type { WrittenTurns } from './kinds.js';

export const EN: WrittenTurns = {
  irritant: `
i've been sitting on hold for nearly an hour listening to that awful music
your website keeps throwing me out every time i try to log in
the app crashes as soon as i open my bills
i had to press about ten buttons before i got a human being
nobody ever calls back when they say they will
the engineer never turned up and i took the whole day off work for it
you've charged me twice for the same month
every time i ring i get put through to somebody different
my parcel was left out in the rain and everything in it is soaked
the letter you sent makes no sense whatsoever
the price has gone up again without anyone telling me
i keep getting cut off halfway through
the internet drops out three or four times every evening
you sent me the wrong size for the second time
i was told it would be here on monday and it's now friday
the last person i spoke to was really rude to me
i waited in all day and nobody came
that robot voice on your line never understands a word i say
i still haven't had my refund and it's been six weeks
i've been passed from one department to the other all morning
the reset email never arrives no matter how often i click it
the box was damaged and half the parts are missing
there's no way to reach you by email anymore it's only that chat thing
there are fees on here that no one ever mentioned to me
it takes you lot forever to answer the phone`,
  complaint: `
i want to make a complaint about the way i was treated
this is absolutely disgraceful
i'm really not happy with this at all
i'd like to register a formal complaint please
how do i complain about one of your drivers
i am disgusted with the service i've had
it's a complete shambles if you ask me
this just isn't good enough
i'm fed up with the lot of you
honestly it's the worst service i have ever had
you people are useless
i'm very disappointed in how this was handled
that is totally unacceptable
what a joke this company is
i wish to lodge a complaint
it's ridiculous that i have to pay for your mistake
i've had enough of this nonsense
i think it's shocking the way you treat your customers
this has been a nightmare from start to finish
i'm absolutely furious about this bill
i can't believe how badly you've dealt with this
you've let me down badly
where do i send a letter of complaint
it's appalling frankly
i feel like i've been ripped off`,
  leaving: `
i want to cancel my contract
i'm thinking of going to another provider
i'd like to close my account please
if this isn't sorted out i'll take my business elsewhere
how do i end my subscription
i've decided to switch to your competitor
you're going to lose me as a customer
i'm leaving you at the end of the month
what do i have to do to get out of this contract
i'd like to terminate the agreement
can you stop my membership from next month
i don't want to be with you any longer
i'm done with you i'm going to vodafone
please cancel everything i have with you
i'm looking around for somebody cheaper
i want out
we're moving our insurance to someone else
is there a fee if i leave early
my contract is up in june and i won't be renewing
i'd rather go somewhere else to be honest
just unsubscribe me from everything
i want to give notice on my policy
i've found a better deal elsewhere so i'm off
how much notice do you need if i want to leave
i'm going to move all my accounts to another bank`,
  escalation: `
i want to speak to your manager
put me through to a supervisor
is there somebody above you i can talk to
can i have a word with whoever is in charge
i'll be taking this to the ombudsman
you will be hearing from my solicitor
let me talk to someone more senior please
get me your boss
i demand to speak to the person responsible
i'd like this escalated
i'm going to go to the newspapers with this
who's your team leader i want to speak to them
is there a manager available at the moment
can you pass me to somebody with more authority
i'll see you in court then
i want this dealt with at a higher level
i'm reporting you to trading standards
could you get your supervisor on the line for me
i'm not talking to you any more give me your manager
i will take legal action if i have to
i need to talk to somebody who can actually make a decision
i'll put this all over social media
your superior please
my lawyer is going to be in touch about this
i would like to speak to the complaints manager`,
  repeat: `
i already called about this last week
this is the third time i'm ringing you
i've explained all this before to your colleague
i spoke to somebody on tuesday about exactly the same thing
this is my fourth call today
i rang yesterday and nothing has happened
i've phoned you so many times now
i was on the phone with you an hour ago
i have to tell the same story over and over again
i've emailed twice and got no reply
do i really need to explain this all over again
i called earlier about the leak
i keep having to ring up about the same problem
i've been in touch about this before
we talked about this a fortnight ago and it's still not fixed
i'm calling back about the thing i reported on friday
how many times do i have to call
i've already given all this to the other lady
it's me again about the boiler
i got through to someone this morning and they hung up on me
i've rung three times this month
same problem as last time i'm afraid
your colleague told me last week it would be fixed
i sent you two letters about it already
yet again i'm calling about this invoice`,
  vulnerable: `
i've just lost my husband
i've been diagnosed with cancer
i lost my job in march and i can't pay the bill
i'm registered blind so i can't read the letters
my mother has dementia and i do everything for her
i'm not very good with computers i'm eighty four
i've been in hospital for six weeks
we're getting divorced and he's left me with all the debts
i can't afford to put the heating on
i suffer from severe anxiety
my english isn't very good could you speak slowly
i'm hard of hearing could you speak up
i'm on benefits and there's nothing left at the end of the month
my wife passed away in january
i'm a carer for my disabled son
i don't know how i'm going to feed the kids this week
i had a stroke and i forget things
i'm struggling to cope to be honest
i don't have internet i never learned how to use it
i'm in a wheelchair and can't get up the stairs
i've been made redundant
the bailiffs are coming round
i have depression and this is making it a lot worse
i can't read very well
we are expecting a baby next week and have no hot water and i'm on sick pay`,
  avoidable: `
i was just wondering where my order is
can you tell me what time you close
i got a letter and i don't understand what it means
how do i reset my password
what's the status of my claim
i only want to change my address
what is my balance
when will my refund come through
can you send me a copy of my invoice
is this the right number for the gas people
i'd just like to know if you've received my form
how long does delivery take
i want to check if my payment went through
what are your opening hours on saturday
the email says i have to do something but i don't know what
i need to know my customer number
has my parcel been sent yet
is there any news on my application
how much do i have to pay this month
where do i find the contract on your website
i can't find how to download my statement
could you tell me what this charge on my bill is
do you have a shop in leeds
i'd like to move my appointment to another day
oh sorry i think i've got the wrong department`,
  empathy: `
i'm so sorry to hear that
i completely understand how frustrating that must be
that must be very difficult for you
i can imagine that's upsetting
i do apologise for the inconvenience
let me take care of that for you
i'm sorry you've had to wait so long
you have every right to be annoyed
i'll sort this out for you right now
please accept our apologies
i know how you feel
that shouldn't have happened i'm sorry
my condolences on your loss
i see why you're upset
don't worry we'll get this fixed together`,
  courtesy: `
good morning thank you for calling
how may i help you today
thank you for your patience
could you give me your postcode please
have a lovely day
would you mind holding for a moment
you're very welcome
thanks very much for waiting
is there anything else i can help you with
goodbye and take care`,
  neutral: `
i'm not complaining i only want to know how it works
i'd like to make my late payment now please
i'm the manager of the shop on the high street
can i leave a message for my adviser
i'm calling about the leaving date on my booking
could you cancel the meeting on thursday and book it for friday
i switched the router off and on again
my husband is the one who normally deals with this
i have a doctor's appointment at three so i need to be quick
no complaints from me it works fine
the third time slot would suit me best
i called my sister and she gave me your number
it's for the cancer research charity
i work in a hospital
i'd like the blind for the kitchen window
he is going to be eighteen next month
that's a killer price i'll take two
i'm leaving the house at nine so come before that
my lawyer friend recommended you
i want to order the waiting room chairs
the first payment was on the fourth of may
i can hold for a minute no problem
i don't want to cancel i only want to change the date
this is the first time i've called you
my boss asked me to order twelve of them
we want to close the shop early that day
can i switch from monthly to yearly payment
it's a terrible line can you hear me
yes that's right twenty three baker street
i want to take out travel insurance for next month
is the manager's special still on offer
i'd like to leave a positive review
it was supposed to rain but it stayed dry
nobody was hurt luckily only the car
i'm not angry at all don't worry
the name is bad like the opposite of good b a d d
i had a letter saying everything is in order thank you
could you put it on hold until january for me
i can't complain it's been good
i'd like to speak to someone about a mortgage
i want to move house in june and take my contract with me
no need to apologise it's fine
my daughter lost her phone and i'd like a new sim card
the court is next to the station
i read it in the newspaper this morning
i want to upgrade to the faster one
i'm looking for a gift for my mother she's eighty
i'd like to add my son to the policy
we have two dogs and a cat
i'm disabled in the sense that my account is disabled
it doesn't take long does it
please go ahead
that's wonderful thanks a lot
i'll call you back tomorrow
did you already call the other driver
it's the red one with the broken handle we want to replace
i am calling on behalf of my father
wednesday afternoon works for me
do you also sell batteries
okay i've got a pen go on`,
};
