"""The words of our own English phrases: names, places, products, and what callers say and want."""

from __future__ import annotations

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
WANTS = (
    "cancel your contract|change your address|return the {product}|pay {amount} in {number} instalments|book an appointment on {day}|block your card|"
    "order a new {product}|move the delivery to {day}|receive a refund of {amount}|speak to {department}|renew your {product}|make a claim|"
    "close your account|report a fault with your {product}|change the name on the {bill}|get a copy of the {bill}"
).split("|")
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
    "want": WANTS,
}
