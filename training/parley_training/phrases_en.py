"""Contact-centre English of our own making: callers and agents, digits, spelling, amounts, dates, names.

The same phrases are spoken for training and counted for the language model. No customer ever said them.
"""

from __future__ import annotations

import random

from .grammar import Grammar, letters, spelled
from .normalise import ENGLISH_ONES, english, number_in_english


LETTER_NAMES = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        "ay bee see dee ee eff gee aitch eye jay kay ell em en oh pea queue are ess tee you vee double-you ex why zee".split(),
        strict=True,
    )
)
ALPHABET = (
    "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo "
    "sierra tango uniform victor whiskey x-ray yankee zulu"
).split()
FIRST_NAMES = (
    "james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan joseph jessica thomas sarah "
    "charles karen christopher lisa daniel nancy matthew betty anthony margaret mark sandra donald ashley steven kimberly paul emily "
    "andrew donna joshua michelle kenneth carol kevin amanda brian melissa george deborah edward stephanie ronald rebecca timothy laura "
    "jason sharon jeffrey cynthia ryan kathleen jacob amy gary angela nicholas anna eric ruth jonathan brenda stephen pamela larry nicole "
    "justin samantha scott katherine brandon christine benjamin emma samuel helen frank olivia raymond maria patrick claire jack alice "
    "peter julia henry grace oliver sophie adam chloe nathan hannah simon lucy martin fiona colin priya omar fatima ahmed aisha raj mei"
).split()
LAST_NAMES = (
    "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore "
    "jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen "
    "hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards "
    "collins reyes stewart morris morales murphy cook rogers morgan peterson cooper reed bailey bell kelly howard ward cox richardson wood "
    "watson brooks bennett gray james hughes price myers long foster sanders ross powell sullivan russell fisher henderson cole west jordan "
    "patel khan singh shah chen wang kowalski novak schmidt dubois jansen obrien mcdonald fraser douglas shepherd palmer barker fletcher"
).split()
CITIES = (
    "london manchester leeds bristol glasgow edinburgh cardiff belfast liverpool birmingham sheffield oxford cambridge brighton york boston "
    "chicago denver seattle dallas houston phoenix atlanta miami portland austin columbus detroit memphis baltimore paris brussels "
    "amsterdam dublin toronto sydney new-york los-angeles san-francisco rotterdam antwerp lyon"
).split()
STREETS = "high church station park mill king queen victoria london green main oak maple cedar elm lake hill river spring north south west garden bridge".split()
STREET_KINDS = "street road avenue lane drive close way court place square".split()
MONTHS = "january february march april may june july august september october november december".split()
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
PRODUCTS = (
    "washing machine|dishwasher|fridge|freezer|laptop|tablet|phone|headphones|router|modem|printer|camera|television|kettle|toaster|microwave|oven|"
    "vacuum cleaner|coffee machine|sofa|mattress|desk|chair|lamp|heater|boiler|thermostat|smoke alarm|doorbell|charger|battery|keyboard|mouse|"
    "monitor|speaker|watch|bicycle|helmet|pair of shoes|jacket|dress|winter coat|parcel|sim card|credit card|debit card|gift card|insurance policy|"
    "broadband package|mobile contract|savings account|travel insurance|car insurance|home insurance|subscription|prescription|inhaler|blood test"
).split("|")
COLOURS = "black white red blue green grey silver gold pink brown yellow orange purple".split()
THINGS_WRONG = (
    "it does not switch on|the screen is cracked|it makes a strange noise|it stopped working|it arrived damaged|it is the wrong size|it is the wrong colour|"
    "a part is missing|it keeps turning itself off|the battery does not charge|it leaks water|the box was empty|it never arrived|it smells of burning|"
    "the door does not close|it will not connect|it is too slow|the picture flickers|there is no sound|it shows an error message"
).split("|")
SLOT_LISTS = {
    "first": FIRST_NAMES,
    "last": LAST_NAMES,
    "city": CITIES,
    "product": PRODUCTS,
    "colour": COLOURS,
    "wrong": THINGS_WRONG,
    "month": MONTHS,
    "day": DAYS,
    "ordinal": ORDINALS,
    "alphabet": ALPHABET,
    "title": ["mister", "missus", "miss", "doctor"],
    "part": ["morning", "afternoon", "evening"],
    "when": ["today", "tomorrow", "yesterday", "this morning", "last night", "last week", "next week", "on {day}", "last {day}", "next {day}", "this weekend", "two days ago", "a month ago", "three weeks ago", "in {month}"],
    "company": ["northgate energy", "bluebird telecom", "harbour bank", "greenfield insurance", "city parcels", "riverside health", "sunrise travel", "oakwood furniture", "the water company", "customer service", "the service desk", "technical support", "the billing department", "the claims team", "the pharmacy", "the clinic"],
    "bill": ["bill", "invoice", "statement", "payment", "direct debit", "account", "balance", "refund", "deposit", "contract", "order", "booking", "policy", "claim", "appointment", "delivery", "complaint"],
    "department": ["sales", "billing", "accounts", "technical support", "customer service", "deliveries", "returns", "complaints", "claims", "the pharmacy", "reception", "human resources", "a manager", "a supervisor", "an agent", "a real person", "an adviser", "somebody"],
    "open": ["hello", "hi", "good morning", "good afternoon", "good evening", "hi there", "yes hello", "oh hello", "yeah hi", "hey", "um hello", "yes good morning"],
    "thanks": ["thank you", "thanks", "thank you very much", "thanks a lot", "many thanks", "lovely thank you", "great thanks", "perfect thank you", "cheers", "brilliant thank you"],
    "yes": ["yes", "yeah", "yes please", "that's right", "that's correct", "correct", "sure", "of course", "yes it is", "yes i do", "yep", "exactly", "absolutely", "okay", "all right"],
    "no": ["no", "no thank you", "no thanks", "not really", "no it isn't", "no i don't", "nope", "no that's wrong", "that's not right", "not yet", "i don't think so"],
    "filler": ["um", "uh", "well", "so", "okay so", "right", "you see", "the thing is", "i mean", "let me see", "one moment", "hold on"],
    "feel": ["very unhappy", "really annoyed", "quite upset", "disappointed", "frustrated", "worried", "confused", "tired of waiting", "very pleased", "really grateful", "satisfied"],
}
TEMPLATES = """
{open}
{open} my name is {first} {last}
{open} this is {first} {last}
{open} this is {first} {last} calling about my {bill}
{open} i'm calling about my {bill}
{open} i have a question about my {bill}
{open} i would like to talk about my {bill}
{open} can i speak to {department} please
i want to speak to {department}
could you put me through to {department}
please transfer me to {department}
can you connect me with {department}
i need to talk to someone in {department}
my name is {first} {last}
it's {first} {last}
{first} {last}
my first name is {first} and my last name is {last}
my surname is {last}
that's {last} {spelled_last}
it's spelled {spelled_last}
{last} is spelled {spelled_last}
{spelled_last}
{letters}
{alphabet} {alphabet} {alphabet}
{letter} as in {alphabet}
{letter} for {alphabet} {letter} for {alphabet}
my account number is {digits}
my account number is {digits} {digits}
the account number is {digits}
my customer number is {digits}
my order number is {letters} {digits}
the order number is {digits}
my reference number is {letters} {digits}
your reference number is {letters} {digits}
my policy number is {letters} {digits}
my phone number is {digits} {digits}
you can call me back on {digits} {digits}
my mobile number is oh seven {digits} {digits}
the last four digits are {four}
the last four digits of my card are {four}
the code is {four}
{four}
{four}
{digits}
{digits}
{digits}
{digits} {digits}
it is {digits}
the number is {digits}
the serial number is {letters} {digits} {letters}
my postcode is {postcode}
the zip code is {five}
{postcode}
my date of birth is the {ordinal} of {month} {year}
i was born on {month} {ordinal} {year}
my date of birth is {month} the {ordinal} {year}
the {ordinal} of {month} {year}
the {ordinal} of {month}
{month} the {ordinal}
on {day} the {ordinal} of {month}
i live at {number} {street}
my address is {number} {street} in {city}
my new address is {number} {street} {city}
i have moved to {number} {street}
the delivery address is {number} {street} {city}
i'm in {city}
i'm calling from {city}
my bill is too high
my {bill} is {amount} and that is far too much
i was charged {amount} twice
i have been charged {amount} for something i did not buy
there is a payment of {amount} that i do not recognise
why is my bill {amount} this month
last month it was {amount} and now it is {amount}
i paid {amount} {when}
you took {amount} from my account {when}
i would like a refund of {amount}
when will i get my refund of {amount}
how much is the {product}
how much does the {colour} {product} cost
do you have the {colour} {product} in stock
is the {product} available in {colour}
is the {product} still available
when will the {product} be back in stock
i want to order a {product}
i would like to buy {number} of them
i would like {number} {colour} ones please
i bought a {product} {when} and {wrong}
the {product} i ordered {when} has not arrived
my {product} is broken
my {product} is not working {wrong}
i want to return the {product} because {wrong}
i ordered a {colour} {product} but i received a {colour} one
where is my order
where is my parcel
my parcel has not arrived
my delivery was supposed to come {when}
the driver said he came {when} but nobody was here
can you deliver it on {day} {part}
can i change the delivery to {day}
i lost my card
i have lost my credit card
i lost my card {when} and i need to block it
my card was stolen {when}
please block my card
my card was swallowed by the machine
i need a new card
when will my new card arrive
i forgot my pin
i forgot my password
i can't log in to my account
i want to cancel my subscription
i would like to cancel my order
i want to cancel my contract at the end of {month}
please cancel my appointment on {day}
i would like to book an appointment
i would like to make an appointment for {day} {part}
can i come on {day} at {time}
can i move my appointment from {day} to {day}
is {time} on {day} possible
at {time}
at {time} on {day}
what time do you open on {day}
what are your opening hours
are you open on {day}
how long does it take
how long do i have to wait
i have been waiting for {number} minutes
i have been waiting for {number} days
this is the {ordinal} time i have called about this
i already called {when} and nobody helped me
nobody called me back
i am {feel} about this
i'm {feel}
i want to make a complaint
i would like to file a complaint
this is ridiculous
this is not acceptable
i am going to cancel if this is not solved
i don't understand
i did not understand that
could you repeat that please
could you say that again
can you speak more slowly please
could you speak up a little
sorry i can't hear you
sorry the line is bad
just a moment please
i'm sorry what did you say
{yes}
{yes} {thanks}
{yes} that's fine
{no}
{no} that's all
{no} that's everything {thanks}
{thanks}
{thanks} for your help
{thanks} bye
goodbye
bye bye
have a nice day
{filler} i'm not sure
{filler} i don't know
{filler} i need some help with my {bill}
{filler} can you help me with my {product}
my internet is not working
my internet has been down since {when}
there is no signal
the line is very slow
there is no power in our street
there is a water leak in the kitchen
the heating is not working
the meter reading is {digits}
my meter reading is {four}
i want to pay my bill
i would like to pay {amount} now
can i pay in {number} instalments
can i pay by credit card
i want to change my address
i want to change my phone number
i want to change my bank details
i want to upgrade my {product}
i want to know my balance
what is my balance
can you send me a copy of the {bill}
can you send it by email
my email address is {first} dot {last} at example dot com
{first} at {last} dot com
i had an accident {when}
i want to report an accident
somebody hit my car {when}
i want to make a claim
how do i make a claim
i need a quote for car insurance
does my insurance cover this
i need to renew my {product}
i need a repeat prescription
i would like to see doctor {last}
i have an appointment with doctor {last} on {day} at {time}
my son is ill
my mother is {age} years old
i am {age} years old
i am in hospital
i can't pay this month because i lost my job
my husband died {when}
i want to book a flight to {city}
i want to fly from {city} to {city} on the {ordinal} of {month}
i would like a room for {number} nights
a double room from the {ordinal} to the {ordinal} of {month}
is breakfast included
can i check in at {time}
good {part} {company} {first} speaking how can i help you
good {part} you are speaking with {first} how may i help you
{company} this is {first} how can i help
thank you for calling {company} my name is {first}
thank you for calling {company} how can i help you today
welcome to {company}
can i take your name please
can i have your account number please
could you give me your date of birth
could i have your postcode please
could you spell your last name for me please
could you confirm your address please
and your phone number please
what is the order number
what can i do for you today
let me check that for you
let me have a look
one moment please i will check
bear with me one moment please
i'm just going to put you on hold
thank you for holding
thank you for waiting
i'm sorry to hear that
i'm sorry about the delay
i do apologise for the inconvenience
i can see that your {bill} is {amount}
i can see your order for the {product}
i can see that the payment of {amount} was taken {when}
your {bill} was sent {when}
your parcel will arrive on {day}
it will be delivered on {day} between {time} and {time}
i have blocked your card and a new one will arrive in {number} days
i have ordered a new card for you
i have cancelled your subscription
i have refunded {amount} to your account
i will refund {amount} to your account
i will send you a confirmation by email
i will call you back on {day} at {time}
i will call you back {when}
i have booked you in for {day} at {time}
i have booked your appointment on {day} the {ordinal} of {month} at {time}
your appointment is on {day} at {time} with doctor {last}
i will send an engineer on {day} {part}
an engineer will visit you on {day} between {time} and {time}
so let me repeat that
so just to confirm your name is {first} {last}
so just to confirm you would like to {want}
let me summarise you would like to {want}
let me recap you called because you want to {want}
to recap you want to {want} and i will call you back on {day}
so to sum up {wrong} and we will replace the {product}
so that is {number} {colour} ones for {amount}
just to confirm that is {digits}
so that's {four} is that correct
is that correct
is that right
is there anything else i can help you with
is there anything else i can do for you today
you're welcome
thank you for calling and have a nice day
thank you for calling goodbye
i will put you through to {department}
i will transfer you to {department}
please hold the line
the {product} costs {amount}
the {product} is in stock and costs {amount}
we have {number} left in stock
it takes {number} working days
we are open from {time} until {time}
we are open from {day} to {day}
you can return it within {number} days
your contract ends on the {ordinal} of {month}
your new balance is {amount}
the total is {amount}
that comes to {amount}
that will be {amount}
{amount}
{amount}
{time}
{number}
"""
WANTS = (
    "cancel your contract|change your address|return the {product}|pay {amount} in {number} instalments|book an appointment on {day}|block your card|"
    "order a new {product}|move the delivery to {day}|receive a refund of {amount}|speak to {department}|renew your {product}|make a claim|"
    "close your account|report a fault with your {product}|change the name on the {bill}|get a copy of the {bill}"
).split("|")
SLOT_LISTS["want"] = WANTS
LINES = [line for line in TEMPLATES.strip().splitlines() if line]


def _digit(rng: random.Random) -> str:
    digit = rng.randrange(10)
    return "oh" if digit == 0 and rng.random() < 0.45 else ENGLISH_ONES[digit]


def _digits(rng: random.Random, low: int = 1, high: int = 7) -> str:
    words = [_digit(rng) for _ in range(rng.randint(low, high))]
    if rng.random() < 0.15 and len(words) > 2:
        at = rng.randrange(len(words))
        words[at] = rng.choice(["double ", "double ", "triple "]) + words[at]
    return " ".join(words)


def _amount(rng: random.Random) -> str:
    whole = rng.choice([rng.randint(1, 99), rng.randint(1, 99), rng.randint(100, 999), 10 * rng.randint(1, 200)])
    unit = rng.choice(["pounds", "dollars", "euros"])
    words = f"{number_in_english(whole)} {unit}"
    if rng.random() < 0.4:
        cents = number_in_english(rng.randint(1, 99))
        words += rng.choice([f" {cents}", f" and {cents} " + ("pence" if unit == "pounds" else "cents")])
    return words


def _time(rng: random.Random) -> str:
    hour = number_in_english(rng.randint(1, 12))
    return rng.choice(
        [
            f"{hour} o'clock",
            f"half past {hour}",
            f"quarter past {hour}",
            f"quarter to {hour}",
            f"{hour} thirty",
            f"{hour} fifteen",
            f"{hour} in the morning",
            f"{hour} in the afternoon",
            f"{number_in_english(5 * rng.randint(1, 5))} past {hour}",
            f"{hour} <p> <m>",
            f"{hour} <a> <m>",
            "noon",
        ]
    )


def _year(rng: random.Random) -> str:
    year = rng.randint(1935, 2026)
    if year >= 2000:
        return rng.choice([f"two thousand and {number_in_english(year - 2000)}" if year > 2000 else "two thousand", f"twenty {number_in_english(year - 2000)}" if year > 2009 else "two thousand"])
    return f"nineteen {number_in_english(year - 1900)}"


def _postcode(rng: random.Random) -> str:
    letter = lambda: f"<{rng.choice('abcdefghijklmnoprstuwy')}>"
    return f"{letter()} {letter()} {_digits(rng, 1, 2)} {_digit(rng)} {letter()} {letter()}"


SLOT_MAKERS = {
    "digits": _digits,
    "four": lambda rng: " ".join(_digit(rng) for _ in range(4)),
    "five": lambda rng: " ".join(_digit(rng) for _ in range(5)),
    "letters": letters,
    "letter": lambda rng: letters(rng, 1, 1),
    "spelled_last": lambda rng: spelled(rng.choice(LAST_NAMES)),
    "amount": _amount,
    "time": _time,
    "year": _year,
    "postcode": _postcode,
    "number": lambda rng: number_in_english(rng.choice([rng.randint(1, 12), rng.randint(1, 99)])),
    "age": lambda rng: number_in_english(rng.randint(18, 95)),
    "street": lambda rng: f"{rng.choice(STREETS)} {rng.choice(STREET_KINDS)}",
}

GRAMMAR = Grammar(LINES, SLOT_LISTS, SLOT_MAKERS, LETTER_NAMES, english)
