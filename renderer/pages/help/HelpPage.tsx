import Button from 'antd/es/button';
import { Link } from 'wouter';
import { aboutTexts, keyTexts } from '../../texts/help';
import { useHelp } from './help-store';
import Manual from './Manual';

/** The manual as a page of its own. */
export default function HelpPage() {
  const show = useHelp((state) => state.show);
  return (
    <>
      <p className="help-ways">
        <Button size="small" onClick={() => show('keys')}>
          {keyTexts.title}
        </Button>
        <Link href="/about">{aboutTexts.title}</Link>
      </p>
      <Manual />
    </>
  );
}
