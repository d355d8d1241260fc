import { describe, expect, it } from 'vitest';
import { scriptOf } from '../../renderer/domain/writing.ts';
import { isLong, otherLanguageOf } from '../../build/locales/identify.ts';

const own: Readonly<Record<string, string>> = {
  en: 'Line ministries agreed on follow-up by March.',
  fr: 'Les ministères sectoriels ont convenu d’un suivi d’ici à mars.',
  es: 'Los ministerios sectoriales acordaron un seguimiento antes de marzo.',
  ar: 'اتفقت الوزارات المختصة على المتابعة قبل نهاية آذار/مارس.',
  ru: 'Отраслевые министерства согласовали последующие меры до марта.',
  zh: '各主管部委商定在三月之前采取后续行动。',
};
const languages = Object.keys(own);

describe('the language a string reads as', () => {
  it.each(languages)('is its own in %s, and no other', (language) => {
    for (const declared of languages.filter((other) => scriptOf(other) === scriptOf(language))) { // others are the script rule's
      expect(otherLanguageOf(own[language] ?? '', declared), declared).toBe(declared === language ? null : language);
    }
  });

  it('tells languages of one script apart that are not shipped', () => {
    expect(otherLanguageOf('Галузеві міністерства узгодили подальші заходи, які слід вжити після наради', 'ru')).toBe('uk');
    expect(otherLanguageOf('وزارتخانه‌های مربوط درباره پیگیری تا پایان ماه توافق کردند', 'ar')).toBe('fa');
    expect(otherLanguageOf('ワークショップの参加者は次の会合で提案を確認します。', 'zh')).toBe('ja');
  });

  it('takes names, and a sister language that is ahead by a hair, for no other language', () => {
    expect(otherLanguageOf('No es un sector de la biblioteca: {{value}}.', 'es')).toBeNull();
    expect(otherLanguageOf('Markdown格式的纯文本文件', 'zh')).toBeNull();
    expect(otherLanguageOf('学科、地区、性别、服务年限。', 'zh')).toBeNull();
    expect(otherLanguageOf('Sarah Rosengaertner (UNDP, Bureau for Development Policy)', 'en')).toBeNull();
  });

  it('is not asked of a short string, of names, placeholders and addresses, and in Chinese goes by letters', () => {
    expect(otherLanguageOf('Ministry of Health, Moldova', 'fr')).toBeNull();
    expect(isLong('IOM, UNDP, GFMD, MIDA, https://www.example.org/some-long-page {{title}}', 'fr')).toBe(false);
    expect([isLong('后续行动和优先事项', 'zh'), isLong('后续行动和优先事项表', 'zh')]).toEqual([false, true]);
  });

  it('is held against English only where the library does not know the language, and never in a pseudo-language', () => {
    expect(otherLanguageOf(own['en'] ?? '', 'so')).toBe('en');
    expect(otherLanguageOf('Wasaaradaha ay khusayso waxay ku heshiiyeen tallaabooyin dabagal ah', 'so')).toBeNull();
    expect(otherLanguageOf('Тармактык министрликтер март айына чейин кийинки чараларды макулдашты', 'ky')).toBeNull();
    expect(otherLanguageOf('Ĺíñé ɱíñíśţŕíéś àĝŕééď öñ ƒöĺĺöẋ-ûþ', 'en-XA')).toBeNull();
  });
});
