import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VariantPractice } from '@/components/quiz/variant-practice';
import { Legal } from '@/components/ui/legal';
import { findSkill, findTemplate, listTemplates } from '@/lib/content';

type Props = { readonly params: Promise<{ readonly template: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return listTemplates()
    .filter(({ pool }) => pool === 'practice')
    .map(({ id }) => ({ template: id }));
}

const titleOf = (template: { readonly skills: readonly string[] }): string => {
  const [skill = ''] = template.skills;
  return findSkill(skill)?.title ?? skill;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const template = findTemplate((await params).template);
  return { title: template ? `Variants: ${titleOf(template)}` : 'No such practice' };
}

/** Questions made from a template, one after the other. The page holds none: each comes when it is asked for. */
export default async function TemplatePage({ params }: Props) {
  const template = findTemplate((await params).template);
  if (!template) notFound();
  const titles = template.skills.map((id) => [id, findSkill(id)?.title ?? id] as const);
  return (
    <>
      <VariantPractice
        template={template.id}
        subject={{ quiz: `template:${template.id}`, title: titleOf(template), lesson: null }}
        skills={Object.fromEntries(titles)}
      />
      <Legal />
    </>
  );
}
