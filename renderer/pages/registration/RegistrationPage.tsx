import type { PageProps } from '../../report/page';

/** The contact registration form. */
export function RegistrationPage({ edition }: PageProps) {
  return <div className="registration-page">{edition.registration.name}</div>;
}
