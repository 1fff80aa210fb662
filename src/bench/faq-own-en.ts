/** The English base of `faq-own.ts`: the same shop. */

type Entry = readonly [wordings: readonly [string, string], written: string, spoken: string];

export const ENGLISH: readonly Entry[] = [
  [
    ['What are your opening hours?', 'At what time do you open?'],
    'Until what time is the shop open?',
    'er when do you shut this evening',
  ],
  [
    ['Are you open on Sundays?', 'Is the shop open on public holidays?'],
    'May one come by on Sunday morning?',
    'are you open as usual over easter',
  ],
  [
    ['Where is the shop?', 'What is your address?'],
    'Could you tell me how to reach you?',
    'what street are you on exactly',
  ],
  [
    ['Is there a car park?', 'Where can I park my car?'],
    'Do you have parking facilities?',
    "i'm coming by car where do i leave it",
  ],
  [
    ['What does delivery cost?', 'How much is shipping?'],
    'Is shipment free of charge?',
    'what do you take for bringing it round',
  ],
  [
    ['How long does delivery take?', 'When will I receive my order?'],
    'What is the delivery period?',
    'when is my parcel going to turn up',
  ],
  [
    ['How do I track my parcel?', 'Where is my order?'],
    'I would like to know where my package is.',
    "i ordered on monday and i haven't seen a thing",
  ],
  [
    ['Do you deliver abroad?', 'Do you ship outside the country?'],
    'Can an order be delivered to Switzerland?',
    'do you send stuff to germany too',
  ],
  [
    ['How do I send an item back?', 'Can I return a product?'],
    'What is the procedure for returns?',
    "it's not for me i'd like to give it back",
  ],
  [
    ['When will I get my money back?', 'How does the refund work?'],
    'Within what period is the amount reimbursed?',
    "i still haven't seen my cash",
  ],
  [
    ['Can I exchange an item?', 'How do I change the size?'],
    'Is it possible to take another model instead?',
    "it's too small can i have one size up",
  ],
  [
    ['My item arrived broken', 'The product is defective'],
    'The delivered appliance does not function, what now?',
    "the thing doesn't work there was a crack in it",
  ],
  [
    ['How do I cancel my order?', 'I want to cancel a purchase'],
    'Can I still withdraw from my order?',
    "forget it i don't want what i ordered any more",
  ],
  [
    ['Which means of payment do you accept?', 'Can I pay by card?'],
    'Do you take cheques?',
    'is paypal okay with you',
  ],
  [
    ['Can I pay in instalments?', 'Do you offer payment by parts?'],
    'Is it possible to settle in three monthly amounts?',
    "i can't pay it all at once",
  ],
  [
    ['How do I get an invoice?', 'Where do I find my invoice?'],
    'Could you send me the document for my accounts?',
    'my boss needs the bill',
  ],
  [
    ['I forgot my password', 'I cannot log in'],
    'I have no access to my account.',
    'the code for the site is not working',
  ],
  [
    ['How do I change my address?', 'I am moving house, what do I do?'],
    'I wish to have my details altered.',
    'we live somewhere else now',
  ],
  [
    ['How do I use a discount code?', 'Where do I enter my promotion code?'],
    'My voucher is not accepted.',
    "i've got one of those codes for ten percent where does it go",
  ],
  [
    ['Do you have a loyalty card?', 'How do I collect points?'],
    'What are the advantages for regular customers?',
    'i come here a lot do i get anything for that',
  ],
  [
    ['How long is the guarantee?', 'Is my appliance still under guarantee?'],
    'For how many years is the purchase covered?',
    "i've had it for a year do you still fix it for nothing",
  ],
  [
    ['Do you sell gift vouchers?', 'Can I give a gift card?'],
    'I am looking for a voucher for a birthday.',
    "it's a present do you have cards for fifty",
  ],
  [
    ['How do I speak to an adviser?', 'What is your telephone number?'],
    'By what means can you be reached?',
    'i want somebody on the line not a machine',
  ],
  [
    ['Are you hiring?', 'How do I apply for a job with you?'],
    'To whom do I send my CV?',
    "i'm looking for work do you take people on",
  ],
  [
    ['What do you do with my data?', 'How do I delete my account?'],
    'I request the erasure of my personal data.',
    'i want my name out of your computer',
  ],
  [
    ['Is the shop accessible by wheelchair?', 'Is there a lift?'],
    'Can people who walk badly get in?',
    'my mother is in a wheelchair can she get through',
  ],
];
