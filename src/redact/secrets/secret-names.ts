/**
 * Names behind which secrets stand, in several languages, as parts of expressions in which case does not matter. What
 * counts as a value differs: see each list.
 */

/** Words, or parts of them, of which one is in each of the names below: see `SecretKind`. */
export const words =
  'pass|pwd|pw=|pswd|sswd|secret|key|token|sig|kennwort|rase|enha|ty pin|typin|ty_pin|ty-pin|' +
  'assertion|saml|mentcert|ment_cert|ment-cert|bek|비밀번호|암호|구문|패스|키|密|口令|通行短语|パスワード';

const passwordWords = [
  'pass(?:word|wort|wd|phrase|code)|kennwort|pwd|pswd|psswd|mot de passe|contraseña|senha|security[_ -]?pin',
  '비밀번호|암호(?: ?구문)?|전달 ?구문|패스워드|패스프레이즈',
  '密码|密碼|口令|通行短语|パスワード',
].join('|');
const ending = String.raw`[_-]?(?:\d{1,2}|value|text|plain(?:text)?|string|confirm(?:ation)?|again|new|old|raw)`;
const owner = '(?:db|root|user|admin|sql|smtp|ftp|proxy|service)';

/** Behind these names anything but a plain word is a secret, also in prose. */
export const passwords = [
  `(?:${passwordWords})(?:${ending})?`,
  // Short names are names only where they are assigned.
  String.raw`(?:(?<![a-z])|${owner})pass(?==|\\{0,3}["']:)`,
  `(?<![a-z])pw(?==|["']:)`,
  '(?<=/)pass(?=:)',
  '(?<=/)password[do](?=:)',
].join('|');

/** Behind these, in prose, only what looks as if a generator made it. */
export const keys = [
  'secret(?:[_-]?(?:access[_-]?)?key|[_-]?value)?',
  '(?:account|shared[_ -]?access|access|api|storage|subscription|functions?|channel[_-]?integrity|x-ms-[a-z-]{1,40})[_ -]?key',
  '(?:access|refresh|id|auth|bearer|security|sas|identity|personal[_ -]access)[_ -]?token',
  '(?<!shared[_-]?)access[_-]?signature',
  'management[_-]?cert(?:ificate)?',
  'client[_-]?assertion',
  'saml[_-]?(?:response|assertion)',
].join('|');

/** Behind these, in any notation. */
export const hints = [
  '(?<!public[_ -]?key|continuation|skip|cancellation)token',
  'assertion',
  '(?<![a-z])bek',
  '(?:primary|secondary|master|session|encryption|decryption|validation|registration|project|appliance|private|signing|enrollment|recovery|backup)[_ -]?key',
  '저장소 키|계정 키|액세스 키|访问密钥|存储密钥|密钥',
].join('|');
