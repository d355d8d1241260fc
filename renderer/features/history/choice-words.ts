import { checklistGroups, sectors } from '../../content/fixed.ts';
import type { ChoiceName } from '../../domain/history/kinds.ts';
import { involvements, waysDecided } from '../../domain/assessment/answer.ts';
import { confidences, effectDirections, policyResponses, strengths } from '../../domain/assessment/reply.ts';
import { blockForms, contributionTypes, factOutputs, positionStates, sectionParts, sexes, workshopStages } from '../../domain/kinds.ts';
import { readinessAnswers, stepStates } from '../../domain/steps/step.ts';
import { clearingActs } from '../../domain/clearing.ts';
import { planLevels, progresses } from '../../domain/plan/plan-item.ts';
import { waysToOrder } from '../../domain/priorities/criteria.ts';
import { decisions } from '../../domain/priorities/priority.ts';
import { reportKinds } from '../../domain/report-choices.ts';
import { ballotCountings, ballotMethods, ballotStates } from '../../domain/votes/ballot.ts';
import { checklistGroupKeys } from '../../library/checklist-group-keys.ts';
import { languageName, regionName } from '../../i18n/languages.ts';
import { stageWords } from '../../i18n/named-words.ts';
import { sectorKeys } from '../../library/sector-words.ts';
import { planLevelKeys, progressKeys } from '../../i18n/plan-keys.ts';
import { stepStateKeys } from '../../i18n/step-state-keys.ts';
import type { FieldReader } from './word-keys.ts';

/** Words of a value that is one of a few; a value nobody knows is shown as it stands. */
export function choiceWords(reader: FieldReader, of: ChoiceName, value: string): string {
  return knownWords(reader, of, value) ?? value;
}

function knownWords({ t, language: screen, group }: FieldReader, of: ChoiceName, value: string): string | undefined {
  const one = <T extends string, W>(known: readonly T[], words: (found: T) => W): W | undefined => {
    const found = known.find((id) => id === value);
    return found === undefined ? undefined : words(found);
  };
  switch (of) {
    case 'contribution-type': return one(contributionTypes, (id) => t(`capture.kind.${id}`));
    case 'position-state': return one(positionStates, (id) => t(`capture.state.${id}`));
    case 'stage': return one(workshopStages, (id) => stageWords(t, id));
    case 'group': return group(value);
    case 'sex': return one(sexes, (id) => t(`history.sex.${id}`));
    case 'language': return languageName(value, screen);
    case 'digits': return one(['western', 'own'] as const, (id) => t(`prepare.regional.${id}`));
    case 'section-part': return one(sectionParts, (id) => (id === 'topic' ? t('history.field.topic') : t(`desk.part.${id}`)));
    case 'output': return one(factOutputs, (id) => t(`desk.output.${id}`));
    case 'report': return one(reportKinds, (id) => t(`export.kind.${id}`));
    case 'clearing-act': return one(clearingActs, (id) => t(`clearing.act.${id}`));
    case 'checklist-group': return one(checklistGroups, (id) => t(checklistGroupKeys[id]));
    case 'ballot-method': return one(ballotMethods, (id) => t(`votes.methods.${id}`));
    case 'ballot-counting': return one(ballotCountings, (id) => t(`votes.countings.${id}`));
    case 'ballot-state': return one(ballotStates, (id) => t(`votes.states.${id}`));
    case 'priority-decision': return one(decisions, (id) => t(`priorities.decisions.${id}`));
    case 'way-to-order': return one(waysToOrder, (id) => t(`priorities.ways.${id}`));
    case 'plan-level': return one(planLevels, (id) => t(planLevelKeys[id]));
    case 'plan-progress': return one(progresses, (id) => t(progressKeys[id]));
    case 'strength': return one(strengths, (id) => t(`assess.strength.${id === 'not-applicable' ? 'notApplicable' : id}`));
    case 'effect-direction': return one(effectDirections, (id) => t(`assess.direction.${id}`));
    case 'policy-response': return one(policyResponses, (id) => t(`assess.response.${id}`));
    case 'confidence': return one(confidences, (id) => t(`assess.confidence.${id}`));
    case 'decided': return one(waysDecided, (id) => t(`assess.decided.${id}`));
    case 'involvement': return one(involvements, (id) => t(`assess.stakeholder.${id === 'involved' ? id : 'toInvolve'}`));
    case 'step-state': return one(stepStates, (id) => t(stepStateKeys[id]));
    case 'readiness': return one(readinessAnswers, (id) => t(`steps.readiness.answers.${id}`));
    case 'sector': return one(sectors, (id) => t(sectorKeys[id]));
    case 'region': return regionName(value, screen);
    case 'block-form': return one(blockForms, (id) => t(`agenda.form.${id}`));
  }
}
