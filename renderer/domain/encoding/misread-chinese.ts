import { bytesIn, utf8Of } from './code-pages.ts';

/** Decodes bytes in GBK: `TextDecoder` has the table, which is too large to be kept here. */
export type DecodeGbk = (bytes: Uint8Array) => string;

/** Letters that a lead byte (E4 to E9) and a trail byte of UTF-8 make together when they are read as GBK: every third one then. */
const pairs: ReadonlySet<string> = new Set(
  Array.from(
    '鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔洳涑浯涞涠浞涓涔浜浠浼浣渚淇' +
    '鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇' +
    '鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵' +
    '鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈' +
    '鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩' +
    '閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭' +
    '銆锛鈥锝',
  ),
);

/** Chinese in UTF-8 that was read as GBK ("涓浗" for "中国"), and the text as it was where no byte was lost. */
export function utf8AsGbk(text: string, decode: DecodeGbk): { readonly mended: string | null } | undefined {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const found = han.filter((letter) => pairs.has(letter)).length;
  if (found === 0 || found * 5 < han.length) return undefined;
  const bytes = bytesInGbk(text, decode);
  const high = bytes.filter((byte) => byte >= 0x80);
  if (inSequences(high) * 10 < high.length * 7) return undefined;
  return { mended: bytes.includes(lost) ? null : utf8Of(bytes) };
}

/** How many bytes stand in sound sequences of UTF-8, three bytes each for Chinese. */
function inSequences(bytes: readonly number[]): number {
  let inside = 0;
  for (let at = 0; at < bytes.length; ) {
    const isSound = (bytes[at] ?? 0) >= 0xe2 && (bytes[at] ?? 0) < 0xf0 && utf8Of(bytes.slice(at, at + 3)) !== null && at + 3 <= bytes.length;
    inside += isSound ? 3 : 0;
    at += isSound ? 3 : 1;
  }
  return inside;
}

/** Chinese in GBK that was read as a Western code page ("ÖÐ¹ú" for "中国"), and the text as it was where it reads as Chinese. */
export function gbkAsWestern(text: string, decode: DecodeGbk): { readonly mended: string | null } | undefined {
  const bytes = bytesIn(text, 'windows-1252');
  const runs = text.match(/[^\u0000-\u007f]+/gu) ?? [];
  const long = runs.filter((run) => run.length > 3);
  // In pairs, and half of them signs that no word of any language holds.
  const signs = long.join('').match(/[\u00a1-\u00bf\u00d7\u00f7]/gu) ?? [];
  if (bytes === null || long.length === 0 || signs.length * 8 < long.join('').length || runs.some((run) => run.length % 2 === 1)) return undefined;
  // Common characters come first in the standard: leads B0 to D7.
  const leads = runs.flatMap((run) => (bytesIn(run, 'windows-1252') ?? []).filter((_, at) => at % 2 === 0)).filter((byte) => byte > 0xaf);
  if (leads.filter((byte) => byte < 0xd8).length * 10 < leads.length * 7) return undefined;
  const read = decode(Uint8Array.from(bytes));
  const letters = read.match(/[^\u0000-\u007f]/gu) ?? [];
  const han = letters.filter((letter) => /[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef“”‘’—…·]/u.test(letter));
  return han.length === letters.length ? { mended: read } : undefined;
}

let table: ReadonlyMap<string, readonly number[]> | undefined;

/** Stands for a letter that GBK does not have. No byte of UTF-8 is that. */
const lost = 0xff;

/** The bytes of a text in GBK. The table is made when it is first needed: 24,000 pairs. */
function bytesInGbk(text: string, decode: DecodeGbk): readonly number[] {
  table ??= gbkTable(decode);
  const bytes: number[] = [];
  for (const letter of text) {
    const isAscii = (letter.codePointAt(0) ?? 0) < 0x80;
    bytes.push(...(isAscii ? [letter.charCodeAt(0)] : (table.get(letter) ?? [lost])));
  }
  return bytes;
}

function gbkTable(decode: DecodeGbk): ReadonlyMap<string, readonly number[]> {
  // Its pair is of 2000; a lone 80, which UTF-8 has in every other Chinese sentence, is read as the same sign.
  const found = new Map<string, readonly number[]>([['€', [0x80]]]);
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const letter = trail === 0x7f ? '' : decode(Uint8Array.of(lead, trail));
      if ([...letter].length === 1 && letter !== '\ufffd' && !found.has(letter)) found.set(letter, [lead, trail]);
    }
  }
  return found;
}
