/**
 * Whether people who guess passwords try this one early: a password of the list (49,233 entries of the open zxcvbn
 * dictionary), one of them with figures or signs around it, a short piece repeated, or a run of neighbours.
 */
export type CommonPasswords = (password: string) => Promise<boolean>;

/** What the list, made from leaks in English, lacks: words tried first here. */
const local =
  'rahasia sayang sayangku cintaku cinta bismillah alhamdulillah insyaallah indonesia indonesiaku merdeka garuda pancasila katasandi sandiku terserah akucintakamu jakarta semarang pekalongan kotapekalongan kotabatik batikpekalongan batik canting membatik perajin pengrajin jawatengah kucing ganteng cantik bahagia selamat semangat';

const disguises: Record<string, string> = {
  '@': 'a',
  4: 'a',
  0: 'o',
  1: 'i',
  '!': 'i',
  3: 'e',
  $: 's',
  5: 's',
  7: 't',
  6: 'g',
};

export function openCommonPasswords(): CommonPasswords {
  let list: Promise<Set<string>> | undefined;
  return async (password) => {
    const plain = password.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
    if (isRepeated(plain) || isRun(plain)) return true;
    const known = await (list ??= loadList());
    return formsOf(plain).some((form) => known.has(form));
  };
}

/** 430 KB, so read only when the first password is chosen. */
async function loadList(): Promise<Set<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set([...dictionary['passwords-common'].map((word) => String(word).toLowerCase()), ...local.split(' ')]);
}

/** As typed; without figures and signs at its ends; with the usual disguises (p4$$w0rd) undone; half of a doubled word. */
function formsOf(plain: string): string[] {
  const cut = [plain, plain.replace(/[^\p{L}]{1,8}$/u, '')];
  const bare = cut.flatMap((text) => [text, text.replace(/^[^\p{L}]{1,8}/u, '')]);
  const undisguised = bare.flatMap((text) => [text, undisguise(text)]);
  return [...new Set(undisguised.flatMap((text) => [text, unrepeated(text)]))].filter((text) => text.length >= 4);
}

function undisguise(text: string): string {
  return text.replace(/[@40136!$57]/g, (sign) => disguises[sign] ?? sign);
}

function unrepeated(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

/** `aaaaaaaaaaaa`, `abc123abc123`, or fewer than five different characters in all. */
function isRepeated(text: string): boolean {
  return new Set(text).size < 5 || /^(.{1,6})\1+$/u.test(text);
}

/** `abcdefghijkl`, `098765432109`, `qwertyuiop[]`: every character the neighbour of the one before. */
function isRun(text: string): boolean {
  const rows = [
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890123456789',
    '1234567890-=',
    'qwertyuiop[]asdfghjkl;zxcvbnm,./',
  ];
  const inRow = rows.some((row) => row.includes(text) || [...row].reverse().join('').includes(text));
  return inRow || /^(?:1q2w3e4r5t6y|1qaz2wsx3edc|zaq12wsxcde3)/.test(text);
}
