/** English turns written after the machines of signals had been learnt, and before they were run on them. */
import type { WrittenTurns } from './kinds.js';

export const FRESH_EN: WrittenTurns = {
  complaint: `
right i've had three weeks of this and i'm at the point where i could scream
your chap left muddy footprints all over my cream carpet and just shrugged
is there a form or something i can fill in because i'm really not having this
for what i fork out every month this is a pretty miserable return
you took my custom for granted and it shows
it beggars belief that a firm your size can't answer a simple question
honestly i could have done a better job myself blindfolded
she rolled her eyes at me in front of the whole shop
the kitchen you fitted is falling apart and it's not even a year old
i've got a bone to pick with you about this delivery
that's the shoddiest bit of workmanship i've ever laid eyes on
my mother was in tears after talking to one of your people
you've ruined my daughter's birthday with this
the whole experience left a really bad taste in my mouth
i'm gobsmacked that you think that's an acceptable answer
i ordered a grey one and this is bright orange
you keep palming me off with excuses
what a waste of space your helpline is
i've been treated as if i was something on the bottom of your shoe
my heating's been off since sunday and there's a newborn here
this is taking the biscuit now
i want it on record that i'm unhappy with how this went
somebody needs a good talking to because that was disgraceful behaviour
you billed me for a phone i sent back in august
it's one cock up after another with you lot`,
  leaving: `
can you talk me through what i need to do to shut my account
i reckon we're done here please wind it all up
i've just had a quote from your rivals and they've undercut you by a mile
my mind's made up i won't be around next year
how soon can i be free of this agreement
i'd like to get my mobile number moved across to my new network
let's just knock it on the head shall we
i'm not prepared to stick with you after what happened
you can count me out from next month
i've got one foot out of the door to be honest
put a stop to my membership as of today
i think the time has come to take our business somewhere else
we've been loyal for twenty years but enough is enough we're off
is there anything to pay if i bail out before december
i'm going to let the policy lapse
just take me off the books will you
tell me what i owe you so i can settle up and go
i no longer wish to be one of your customers
my sister moved to a different supplier and i'm going to do the same
what's the quickest way of getting rid of you
i shan't be renewing when it comes up in march
if you can't match that price i'm going with them
scrap the lot i don't want any of it any more
i'd sooner bank with anyone but you
that's me finished i want my final bill`,
  escalation: `
who do you answer to because i'd like them on the line
i'd rather deal with somebody a bit further up the ladder
you've done your best love but i need someone with some clout
would you kindly fetch the person running this place
i'm not budging till i've had words with whoever is responsible for you
can the shift leader come to the phone
i'd like this looked at by somebody at the top
there has to be someone there who can overrule that
i'm taking it up with head office in that case
how do i go about getting hold of your chief executive
get a grown up on the line please
pass this up the line will you
i think it's time your superior heard about this
i want to go over your head no offence
don't you have a team captain or something i can talk to
i'm asking you nicely to hand me to your line manager
the newspapers would love to hear about this
i'll be handing everything to my solicitor on monday
you leave me no option but to go to the small claims people
i've a good mind to get the regulator involved
my legal people will be writing to you
i shall see to it that this ends up in front of a judge
could you get a senior colleague to take over please
i want whoever signs these things off to ring me
this has gone past what you can deal with hasn't it so who's next`,
  repeat: `
i was on to you people only yesterday about this very thing
every single week i end up having this conversation
it's mrs palmer again about that boiler
i've lost track of how many of you i've gone through this with
we've been round the houses with this since easter
didn't somebody write down what i said last time
i rang in march and again in april and here i am in may
you must be sick of the sound of my voice by now
i've sent you the same photo three times over
that'll be my fourth conversation about one missing cheque
i spoke to a young lad called ryan and he swore blind it was fixed
why do i have to start from scratch with each new person
your previous adviser already took all this down
i got through on monday but then the line died
it went away for a day or two after your visit and now it's back again
this makes it half a dozen calls and counting
i emailed then i wrote then i rang and now i'm ringing once more
i did mention this when i phoned at the weekend
are my earlier calls not on your screen
it's the same old fault i told you about before christmas
i feel like a broken record telling you this
i've already been through security and all the rest of it with your colleague
this is the umpteenth time of asking
i've had to come back to you about this more times than i care to remember
and as i explained to the gentleman before you the meter is wrong`,
  vulnerable: `
i lost my wife in the spring and she always dealt with this
my little boy is on a feeding pump so we can't have the power off
since the crash i get terrible flashbacks and i can't face the phone
i'm nearly blind so i couldn't make out what you sent
the treatment makes me so poorly i can hardly think straight
they've given me six months love
my other half walked out and left me with the three kids
we're living on beans on toast till friday
i've been sleeping in the car since my landlord kicked me out
i'm down to my last tenner
they finished me at the factory two weeks ago
i'd need to skip meals to find that kind of money
the debt people were banging on my door this morning
i never learned to read properly so my girl does it
i'm an old man i've no idea what a login is
english is not my mother tongue i don't catch everything
i get in such a muddle with numbers since my stroke
my mum is ninety four and getting very forgetful
i don't really see the point of carrying on any more
i'm recovering from a double bypass
my dad's in a hospice and i'm dealing with his affairs
our baby was born at twenty six weeks and is still on the ward
my ex used to knock me about and he mustn't get my new address
i gamble and i can't stop it's all gone
i use a hearing aid and i struggle on the telephone`,
  avoidable: `
i ordered a lamp on the second and there's no sign of it
any idea when somebody's coming to look at the roof
just chasing up whether my claim has gone through
did my documents reach you all right
roughly when should the money land in my bank
are you there on a saturday afternoon
what would it set me back to add a second driver
could you tell me where your closest shop is to hull
do i need to bring my passport along
how many days have i got to bring it back
is breakdown included with what i've got
there's a line on here saying pro rata adjustment and i haven't a clue what it is
this leaflet you posted might as well be in greek
the bill's shot up and i can't see why
one page says i owe you and the other says you owe me
i can't for the life of me remember my password
it keeps telling me my username isn't recognised
we've got a new house so the address wants changing
would you run me off another copy of that invoice
i need to shift my appointment to thursday
oh i was after the vet's have i got that wrong
i've come through to sales and i want repairs
a lady there said she'd ring me by five and she didn't
it's been a fortnight and i'm none the wiser nobody's been in touch
you fixed it on paper but my telly's still black`,
  satisfied: `
well that's cheered me right up
you've been an absolute treasure
that was painless i must say
i couldn't have asked for better
i'll be singing your praises to everyone
bless you you've been ever so patient with me
your fitter did a smashing job
oh that's a weight off my mind
it's running like a dream now
i've got nothing but praise for your team
first company in ages that's picked up straight away
that's exactly what i was hoping to hear
you deserve a pay rise
i'm tickled pink with it
what a helpful young man you are
i've always found you people very good
that's sorted then lovely job
you've gone out of your way for me and i won't forget it
i'm really chuffed with how it turned out
it's a pleasure doing business with you
five stars from me
that's the best help i've had all year
i feel so much better now you've explained it
thanks a million you're a gent
all my questions answered in two minutes wonderful`,
  empathy: `
oh you poor thing that sounds ever so hard
i'd be fed up too if i were in your position
that's not the service we want you to have and i do apologise
i can hear how much this is bothering you
let's get this put right for you together
i'm ever so sorry you've been kept hanging on
please accept our apologies for the bother
i quite understand why that made you cross
it must be a worrying time for you all
you shouldn't have had to go through that
take as long as you need
i'm gutted for you that it broke on the first day
my heart goes out to you and your family
leave it with me i'll see it through personally
i totally get where you're coming from
we dropped the ball there and i'm sorry
i appreciate you sticking with me on this
that would upset anyone
i know this isn't the answer you were hoping for
we'll do our very best to help you
thank you for being so understanding
how awful i'm sorry to hear that
i realise you've had a long wait
it's only natural to be concerned about that
i wish there were more i could do for you`,
  neutral: `
no complaints from me i just want to update my address
i'm leaving at three so could he come before then
would you leave it in the porch if i'm out
i used to work in a complaints department as it happens
i want to cancel the dentist on thursday
my boss wants a receipt for the taxi
i'm a supervisor at the hospital so i work shifts
who regulates you is it the financial conduct authority
i never had to call twice which was great
can you give me a second please
i'll have the second one please
the second call centre is in leeds isn't it
my husband's late but he'll be home by six
the late train is the one i'm on
my phone died halfway through
the batteries are dead in the remote
i lost my place what was the question
my son's at university doing medicine
i'd like a quote to cover funeral costs
i can afford the bigger one i think
do you do life insurance for smokers
switch the lights off remotely is that possible
i changed my mind about the colour
can i move the direct debit to the first
i'm moving in with my girlfriend so we need two keys
it was terrible weather when we were over
i'm dying to see the new model
i'm sick of winter so i'm booking a holiday
we've split the bill between us
i'm with you now carry on
the court on king street is that near your office
the manager of the flats has the spare key
i told my daughter to ring you later
call me back any time after four
i've got the letter in front of me and it's all clear
my order came this morning thank you
i already did that and it worked
i know your hours thanks i only need a parking permit
you broke up for a moment there
shut the app and open it again you mean`,
  plain: `
it's palmer p a l m e r
i've got a pen go ahead
that's the one with the blue lid
we have a semi detached with gas heating
could we say half past two
i'm in the kitchen at the moment
there are two of us on the policy
that was the twelfth of june
the code on the back is seven four one
hang on my dog's barking
it's for my niece's wedding
i've been with you since two thousand and nine
i'd like the medium please
do you mean the front or the back
my partner's name is on it as well
i bought it in the shop in derby
yeah the light's green now
i can do any day but wednesday
put it on my visa please
it's a diesel about six years old
the postcode is h u four
i'm just parking the car
we're looking at the large package
that'd be two adults and a child
what colours does it come in
okay i've typed that in
i think so yes
no just the one
is it all right if my son signs for it
i'd like to add a freezer to the order
the gate code is nineteen forty
you can send that by email
i'm retired so i'm home most days
it says connected on the screen
let me just turn the radio down
that's lovely weather you've got there
i'll need a window seat
we fly out on the sixth
how do you spell that
speak soon bye`,
};
