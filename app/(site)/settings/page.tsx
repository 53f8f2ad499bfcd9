import type { Metadata } from 'next';
import { AppearanceSettings } from '@/components/settings/appearance-settings';
import { DeleteData } from '@/components/settings/delete-data';
import { ExportData } from '@/components/settings/export-data';
import { Legal } from '@/components/ui/legal';
import '@/components/progress/progress.css';
import '@/components/settings/settings.css';

export const metadata: Metadata = {
  title: 'Settings',
  description: 'Theme, motion, and your data: export it or delete it.',
};

export default function SettingsPage() {
  return (
    <>
      <main id="main" className="plain settings">
        <h1>Settings</h1>
        <p className="mute">Changes apply at once.</p>
        <AppearanceSettings />
        <ExportData />
        <DeleteData />
      </main>
      <Legal />
    </>
  );
}
