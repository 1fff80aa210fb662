"""Contact-centre English of our own making: callers and agents, digits, spelling, amounts, dates, names.

The same phrases are spoken for training and counted for the language model. No customer ever said them.
"""

from __future__ import annotations

import random

from .grammar import Grammar, letters, spelled
from .normalise import ENGLISH_ONES, english, number_in_english
from .words_en import LAST_NAMES, LETTER_NAMES, SLOT_LISTS, STREET_KINDS, STREETS

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
