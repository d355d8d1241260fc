import { Button as AriaButton } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Icon, type IconName } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import './choice.css';

export type Option<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName;
  /** Shown on the sign in place of the word where the row does not fit. */
  readonly keycap?: string;
  /** Language of the label where it is not the screen's. */
  readonly lang?: string | undefined;
  readonly detail?: string | undefined;
  /** Other words it is found by where it is typed for, such as its names in other languages. */
  readonly terms?: readonly string[] | undefined;
  /** Known beside the list: offered after what it holds. */
  readonly isAside?: boolean;
};

function Options<Id extends string>({ options }: { readonly options: readonly Option<Id>[] }) {
  return (
    <Popover className="choice-popover" offset={4}>
      <ListBox className="choice-list">
        {options.map((option) => (
          <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="choice-item">
            {option.icon === undefined ? null : <Icon name={option.icon} />}
            <span className="choice-label" lang={option.lang} dir="auto">{option.label}</span>
            {option.detail === undefined ? null : <span className="choice-detail">{option.detail}</span>}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}

type SelectProps<Id extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
};

/** One of a few, from a list that opens. */
export function Select<Id extends string>({ label, hideLabel = false, options, value, onChange, placeholder = '', isDisabled = false, className = '' }: SelectProps<Id>) {
  return (
    <AriaSelect
      className={`field choice-select ${className}`}
      {...(hideLabel ? { 'aria-label': label } : {})}
      value={value}
      placeholder={placeholder}
      isDisabled={isDisabled}
      onChange={(key) => {
        const found = options.find((option) => option.id === key);
        if (found !== undefined) onChange(found.id);
      }}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <AriaButton className="choice-button">
        <SelectValue className="choice-value" />
        <Icon name="down" />
      </AriaButton>
      <Options options={options} />
    </AriaSelect>
  );
}

type SegmentedProps<Id extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option<Id>[];
  /** Null where nothing is chosen yet. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  /** Caps on the segments: always, or while the group has the focus. */
  readonly caps?: 'always' | 'focus';
};

/** One of a few, all in sight. */
export function SegmentedChoice<Id extends string>({ label, hideLabel = true, options, value, onChange, caps = 'always' }: SegmentedProps<Id>) {
  return (
    <RadioGroup
      className="field choice-segments"
      orientation="horizontal"
      data-caps={caps}
      {...(hideLabel ? { 'aria-label': label } : {})}
      value={value}
      onChange={(key) => {
        const found = options.find((option) => option.id === key);
        if (found !== undefined) onChange(found.id);
      }}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <div className="choice-segment-row">
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} className="choice-segment-field">
            <RadioButton className="choice-segment">
            {option.icon === undefined ? null : <Icon name={option.icon} />}
            <span className="choice-segment-word" lang={option.lang} dir={option.lang === undefined ? undefined : 'auto'}>{option.label}</span>
            {option.keycap === undefined ? null : <KeyCap keys={option.keycap} />}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
