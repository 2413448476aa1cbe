/** Each rule explains itself: why it exists, where it comes from, how to put it right. */
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined';
import Button from 'antd/es/button';
import Popover from 'antd/es/popover';
import { ruleExplanations } from '../../shared/messages/rules';
import { findingListTexts } from '../texts/findings';

export function Why({ rule }: { readonly rule: string }) {
  const explanation = ruleExplanations[rule];
  if (!explanation) return null;
  const { name, why, source, remedy } = explanation;
  const parts = [
    [findingListTexts.why, why],
    [findingListTexts.source, source],
    [findingListTexts.remedy, remedy],
  ] as const;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={name}
      content={
        <dl className="rule-explanation">
          {parts.map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <Button
        type="text"
        size="small"
        disabled={false}
        icon={<QuestionCircleOutlined />}
        aria-label={findingListTexts.whyOf(name)}
        title={findingListTexts.whyOf(name)}
      />
    </Popover>
  );
}
