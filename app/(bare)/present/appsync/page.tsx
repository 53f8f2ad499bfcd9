import type { Metadata } from 'next';
import { LinkedPresentation } from '@/components/present/linked-presentation';

export const metadata: Metadata = {
  title: 'A GraphQL run on stage',
  description: 'The scenario in this link, run in this browser and shown step by step.',
};

export default function PresentAppSync() {
  return <LinkedPresentation engine="appsync" />;
}
