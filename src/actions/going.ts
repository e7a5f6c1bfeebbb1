import { assignStand } from '#src/domain/exhibitions/going/assign-stand.ts';
import { chooseStand } from '#src/domain/exhibitions/going/choose-stand.ts';
import { confirmPlace } from '#src/domain/exhibitions/going/confirm.ts';
import { declinePlace } from '#src/domain/exhibitions/going/decline.ts';
import { drawStands } from '#src/domain/exhibitions/going/draw-stands.ts';
import {
  assignStandForm,
  chooseStandForm,
  declineForm,
  drawStandsForm,
  placeForm,
  proofForm,
  reportForm,
  resultsForm,
  sendReportForm,
  tickForm,
} from '#src/domain/exhibitions/going/form.ts';
import { saveReport } from '#src/domain/exhibitions/going/save-report.ts';
import { sendProof } from '#src/domain/exhibitions/going/send-proof.ts';
import { sendReport } from '#src/domain/exhibitions/going/send-report.ts';
import { sendResults } from '#src/domain/exhibitions/going/send-results.ts';
import { tickTrip } from '#src/domain/exhibitions/going/tick.ts';
import { action, type Action } from './answer.ts';

export const goingActions = {
  'application.choose-stand': action(chooseStandForm, chooseStand),
  'application.confirm': action(placeForm, confirmPlace),
  'application.decline': action(declineForm, declinePlace),
  'application.send-proof': action(proofForm, sendProof),
  'application.send-results': action(resultsForm, sendResults),
  'application.tick': action(tickForm, tickTrip),
  'report.save': action(reportForm, saveReport),
  'report.send': action(sendReportForm, sendReport),
  'stand.assign': action(assignStandForm, assignStand),
  'stand.draw': action(drawStandsForm, drawStands),
} satisfies Record<string, Action>;
