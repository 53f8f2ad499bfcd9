'use client';

import type { ReactNode } from 'react';
import { FacePlace } from '../shared/face-place';
import type { AslHeroProps } from './asl-hero';

const load = () => import('./asl-hero').then((module) => module.AslHero);

export function HeroPlace({ page, ...props }: AslHeroProps & { readonly page: ReactNode }) {
  return <FacePlace load={load} props={props} className="place-hero" says="" still={page} />;
}
