/** Makes and products whose models are numbers, the same in every language. A quantity of them stands before the name. */
export const MODEL_NAMES =
  'iphone ipad ipod galaxy pixel playstation xbox android ios macos macbook huawei redmi xiaomi oneplus oppo nokia fairphone kindle gopro ' +
  'peugeot citroën renault clio mégane twingo mazda boeing airbus fifa photoshop ubuntu livebox';
