import type { Metadata } from 'next';
import { LinkedPresentation } from '@/components/present/linked-presentation';

export const metadata: Metadata = {
  title: 'A auth modes run on stage',
  description: 'The scenario in this link, run in this browser and shown step by step.',
};

export default function PresentAuthModes() {
  return <LinkedPresentation engine="auth-modes" />;
}
