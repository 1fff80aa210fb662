/** What the bot says in English. `[one|several]` is chosen by the product's name, `{product}` may have an article, `{name}` has none. */
import type { Templates } from './sentence.js';

export const ENGLISH: Templates = {
  available: 'Yes, {product} [is|are] available.',
  availableNow: '{product} [is|are] available now.',
  canOrder: 'Yes, {product} [is|are] available and you can order [it|them] now.',
  availableQuantity: {
    one: 'Yes, {product} [is|are] available: there is {quantity} in stock.',
    other: 'Yes, {product} [is|are] available: there are {quantity} in stock.',
  },
  availableOnly: {
    one: '{product} [is|are] available, but there is only {quantity} in stock.',
    other: '{product} [is|are] available, but there are only {quantity} in stock.',
  },
  availableUnknownQuantity: '{product} [is|are] available, but I do not know how many there are.',
  outOfStock:
    'No, {product} [is|are] out of stock at the moment, and I do not have a date for [it|them] yet.',
  outOfStockUntil:
    'No, {product} [is|are] out of stock at the moment. [It|They] will be available from {date}.',
  backOrder:
    '{product} [is|are] on back order: you can order [it|them] now, but I do not have a delivery date yet.',
  backOrderUntil:
    '{product} [is|are] on back order: you can order [it|them] now, and [it|they] will be available from {date}.',
  discontinued: '{product} [has|have] been discontinued and will not come back.',
  stale: 'I have no recent information about {product}, so I do not know.',
  clarify: 'Which one do you mean: {products}?',
  whichProduct: 'Which product would you like to know about?',
  unknownProduct: 'I am sorry, I do not know that product.',
  unknownBeside: 'The other product you named I do not know.',
  unknownPrice: 'I am sorry, I do not know anything about prices.',
  unknownHours: 'I am sorry, I do not know the opening hours.',
  medicalAdvice: 'I am sorry, I cannot give medical advice. Please ask a doctor or a pharmacist.',
  unknownOther: 'I am sorry, I do not know that. I can tell you which products are available.',
  notUnderstood: 'I am sorry, I did not understand. Which product would you like to know about?',
  lookUpFailed: 'I am sorry, I cannot look that up at the moment.',
  handover: 'I am putting you through to a colleague.',
  takeTime: 'Of course, take your time.',
  goodbye: 'You are welcome. Goodbye.',
  greeting: 'Hello. Which product would you like to know about?',
  confirm: 'Did you say {products}?',
  confirmFirst: 'I can tell you that: did you say {products}?',
  stillThere: 'Are you still there? Which product would you like to know about?',
  keysHelp: 'Please say the name of a product, or press zero for a colleague.',
  noColleague: 'I am sorry, I cannot help you any further. Goodbye.',
  shortage: 'There is a shortage of {name} at the moment.',
  shortageUntil: 'There is a shortage of {name} at the moment. [It|They] will be available from {date}.',
  faq: '{answer}',
};
