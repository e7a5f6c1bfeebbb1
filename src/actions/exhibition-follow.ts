import { followExhibition, followForm, unfollowExhibition } from '#src/domain/exhibitions/public/follow.ts';
import { action, type Action } from './answer.ts';

export const exhibitionFollowActions = {
  'exhibition.follow': action(followForm, followExhibition),
  'exhibition.unfollow': action(followForm, unfollowExhibition),
} satisfies Record<string, Action>;
