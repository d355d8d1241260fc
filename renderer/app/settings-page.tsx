import { useSyncExternalStore } from 'react';
import type { DeviceSettings, StartState } from '../../preload/shapes.ts';
import { changeLanguage } from '../i18n/engine.ts';
import { shippedLanguages } from '../i18n/languages.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { SegmentedChoice, Select } from '../ui/choice.tsx';
import { Columns } from '../ui/columns.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { Margin } from '../ui/margin.tsx';
import { Tag } from '../ui/tag.tsx';
import { textSizes, type SettingsStore } from './device-settings.ts';

/** Turns the whole interface to another language at once; nothing is mounted anew, so no draft is lost. */
export async function setInterfaceLanguage(settings: SettingsStore, language: string): Promise<void> {
  await changeLanguage(language);
  settings.change({ language });
}

/** Language, colours and text size of this laptop, and what the program is. */
export function SettingsPage({ settings, start }: { readonly settings: SettingsStore; readonly start: StartState }) {
  const t = useWords();
  return (
    <Columns workLabel={t('menu.title')} closeLabel={t('app.closePanel')}>
      <div className="app-page">
        <Margin>
          <h1 className="question-text">{t('menu.title')}</h1>
          <p className="secondary">{t('menu.about')}</p>
        </Margin>
        <LanguageChoice settings={settings} />
        <ThemeChoice settings={settings} />
        <TextSizeChoice settings={settings} />
        <Margin>
          <h2 className="small-head">{t('menu.program')}</h2>
          <p>{t('menu.version', { version: start.version })}</p>
          {start.substituteRuntime ? <p><Tag border="dashed" tone="caution" icon="warning">{t('menu.substitute')}</Tag></p> : null}
          <p className="secondary">{t('menu.offline')}</p>
        </Margin>
      </div>
    </Columns>
  );
}

type PartProps = { readonly settings: SettingsStore };

function LanguageChoice({ settings }: PartProps) {
  const t = useWords();
  const { language } = useLanguage();
  const options = shippedLanguages.map((known) => ({
    id: known.language,
    label: known.name,
    lang: known.language,
    ...(known.state === 'draft' ? { detail: t('menu.draftLanguage') } : {}),
  }));
  return (
    <Margin>
      <div className="app-setting">
        <Select label={t('menu.language')} options={options} value={language} onChange={(id) => { void setInterfaceLanguage(settings, id); }} />
        <p className="secondary">{t('menu.languageAbout')}</p>
      </div>
    </Margin>
  );
}

function ThemeChoice({ settings }: PartProps) {
  const t = useWords();
  const { theme } = useSettings(settings);
  return (
    <Margin>
      <SegmentedChoice<DeviceSettings['theme']>
        label={t('menu.theme')}
        hideLabel={false}
        value={theme}
        onChange={(id) => { settings.change({ theme: id }); }}
        options={[
          { id: 'system', label: t('menu.themeSystem') },
          { id: 'light', label: t('menu.themeLight') },
          { id: 'dark', label: t('menu.themeDark') },
        ]}
      />
    </Margin>
  );
}

function TextSizeChoice({ settings }: PartProps) {
  const t = useWords();
  const { textSize } = useSettings(settings);
  return (
    <Margin>
      <SegmentedChoice
        label={t('menu.textSize')}
        hideLabel={false}
        value={String(textSize)}
        onChange={(id) => { settings.change({ textSize: Number(id) }); }}
        options={textSizes.map((size) => ({ id: String(size), label: t('menu.percent', { count: size }) }))}
      />
      <p className="app-size-keys"><KeyCap keys="Ctrl +" spoken /> <KeyCap keys="Ctrl −" spoken /> <KeyCap keys="Ctrl 0" spoken /></p>
    </Margin>
  );
}

/** The settings now. */
export function useSettings(settings: SettingsStore): DeviceSettings {
  return useSyncExternalStore(settings.subscribe, settings.get);
}
