/**
 * Names behind which secrets stand, in several languages, as parts of expressions in which case does not matter.
 */

const passwordWords =
  'pass(?:word|wort|wd|phrase|code)|kennwort|pwd|pswd|psswd|mot de passe|contraseña|senha|security[_ -]?pin|' +
  '비밀번호|암호(?: ?구문)?|전달 ?구문|패스워드|패스프레이즈|密码|密碼|口令|通行短语|パスワード';

/** Behind these names anything but a plain word is a secret, also in prose. */
export const passwords =
  `(?:${passwordWords})(?:[_-]?(?:\\d{1,2}|value|text|plain(?:text)?|string|confirm(?:ation)?|again|new|old|raw))?|` +
  '(?:(?<![a-z])|(?:db|root|user|admin|sql|smtp|ftp|proxy|service))pass(?==|\\\\{0,3}["\']:)|(?<![a-z])pw(?==|["\']:)|' +
  '(?<=/)pass(?=:)|(?<=/)password[do](?=:)';

/** Behind these, in prose, only what looks as if a generator made it. */
export const keys =
  'secret(?:[_-]?(?:access[_-]?)?key|[_-]?value)?|' +
  '(?:account|shared[_ -]?access|access|api|storage|subscription|functions?|channel[_-]?integrity|x-ms-[a-z-]{1,40})[_ -]?key|' +
  '(?:access|refresh|id|auth|bearer|security|sas|identity|personal[_ -]access)[_ -]?token|(?<!shared[_-]?)access[_-]?signature|' +
  'management[_-]?cert(?:ificate)?|client[_-]?assertion|saml[_-]?(?:response|assertion)';

/** Behind these, in any notation. */
export const hints =
  '(?<!public[_ -]?key|continuation|skip|cancellation)token|assertion|(?<![a-z])bek|' +
  '(?:primary|secondary|master|session|encryption|decryption|validation|registration|project|appliance|private|signing|enrollment|recovery|backup)[_ -]?key|' +
  '저장소 키|계정 키|액세스 키|访问密钥|存储密钥|密钥';
